import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { HOSTILE_MARKDOWN } from "@/tests/support/hostile-markdown";
import SafeMarkdown from "./safe-markdown";

const render = (text: string) => renderToStaticMarkup(createElement(SafeMarkdown, { text }));
const SAFE_TAG = /^<\/?(p|strong|em|ul|ol|li|code|h3|h4|blockquote|br)\/?>$/;

test.each(HOSTILE_MARKDOWN)("nothing can load, run or lead away: %s", (text) => {
  const tags = render(text).match(/<[^>]*>/g) ?? [];
  // No attribute on any of them: there is no address and no handler left.
  expect(tags.filter((tag) => !SAFE_TAG.test(tag))).toEqual([]);
});

test("what an answer needs is kept, and a link becomes its words", () => {
  expect(render("**Rest** _well_, see [the plan](https://evil.example)")).toBe(
    "<p><strong>Rest</strong> <em>well</em>, see the plan</p>",
  );
});
