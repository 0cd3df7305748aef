import type { Browser, Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { HOSTILE_MARKDOWN } from "@/tests/support/hostile-markdown";
import { type LlmFaultServer, startLlmFaultServer } from "@/tests/support/llm-fault-server";
import { expectAccessible } from "./support/accessible";
import { type RunningApp, startApp } from "./support/app";
import { openBrowser, openPage, type WatchedPage } from "./support/browser";

const TODAY = "2026-11-22T09:00:00Z";
const FIRST = "Easy running builds your base.";
const WHOLE = `${FIRST} Keep it relaxed.`;
const SIGNED = /Answered by coach-model \(medium tier\) · \d\.\d\d cents/;
/** USD per million tokens; dear enough for one long answer to use up a day's budget. */
const PRICES = [{ effectiveFrom: "2026-01-01", input: 2, cachedInput: 1, output: 8 }];

describe("what a runner sees of the coach", () => {
  let server: LlmFaultServer;
  let app: RunningApp;
  let browser: Browser;
  let watched: WatchedPage;
  const sent: string[] = [];

  const say = (text: string, usage = { prompt: 1_000, completion: 100 }) =>
    server.behave("main", { kind: "answer", text, usage });
  const newest = (): Locator => watched.page.locator("ol[aria-label='Conversation'] > li").last();
  async function ask(question: string): Promise<void> {
    await watched.page.getByLabel("Ask the coach").fill(question);
    await watched.page.keyboard.press("Enter");
  }
  async function stored(): Promise<{ role: string; content: string }[]> {
    return (await (await watched.page.request.get("/api/chat/messages")).json()).messages;
  }

  beforeAll(async () => {
    server = await startLlmFaultServer();
    const model = { id: "main", tier: "medium", model: "coach-model", prices: PRICES };
    const env = { LLM_DEPLOYMENTS: JSON.stringify([{ ...model, baseUrl: server.baseUrl("main") }]) };
    [app, browser] = await Promise.all([startApp({ clock: TODAY, env }), openBrowser()]);
    const look = { width: 360, height: 740, timeZone: "Europe/Berlin" };
    watched = await openPage(browser, { url: app.url, ...look });
    const { page } = watched;
    page.on("request", (request) => {
      if (request.url().endsWith("/api/chat")) sent.push(request.postDataJSON().requestId);
    });
    await page.goto("/");
    await page
      .getByRole("button", { name: /demo runner/i })
      .first()
      .click();
    await page.waitForURL("**/today");
    await page.goto("/coach");
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    await server?.close();
  });

  it("streams, stops where the runner says so, and gives a stopped answer anew, once", async () => {
    const { page } = watched;
    server.behave("main", { kind: "stall", after: `${FIRST} Keep it` });
    await ask("How relaxed should easy runs be?");
    await newest().getByText(FIRST).waitFor();
    await page.getByRole("button", { name: "Stop the answer" }).click();
    await newest().getByText("Stopped.").waitFor();
    expect(await page.getByLabel("Ask the coach").evaluate((field) => field === document.activeElement)).toBe(
      true,
    );
    say(WHOLE);
    await page.getByRole("button", { name: "Try again" }).click();
    await newest().getByText(SIGNED).waitFor();
    expect(await newest().innerText()).toContain(WHOLE);
    expect((await newest().innerText()).split("builds your base")).toHaveLength(2);
    expect(new Set(sent).size).toBe(1);
    expect((await stored()).map(({ role }) => role)).toEqual(["runner", "coach"]);
    await expectAccessible(page);
  });

  it("keeps what was written while there is no network, and sends a failed question again as the same", async () => {
    const { page, context } = watched;
    const send = page.getByRole("button", { name: "Send" });
    // Well before the request: a browser that is just being told to hold requests back may let the very next one through.
    await page.route("**/api/chat", (route) => route.abort("aborted"), { times: 1 });
    await context.setOffline(true);
    await ask("What about rest days?");
    await page.getByText("You are offline").waitFor();
    expect(await send.isDisabled()).toBe(true);
    expect(await page.getByLabel("Ask the coach").inputValue()).toBe("What about rest days?");
    await context.setOffline(false);
    await page.getByText("You are offline").waitFor({ state: "detached" });

    await send.click();
    await newest().getByText("could not be reached").waitFor();
    say("Rest days are when you get stronger.");
    await page.getByRole("button", { name: "Try again" }).click();
    await newest().getByText(SIGNED).waitFor();
    expect(sent.at(-1)).toBe(sent.at(-2));
    expect(await stored()).toHaveLength(4);
  });

  it("lets no word of a model load, run or lead to anything", async () => {
    const { page } = watched;
    say(`${HOSTILE_MARKDOWN.join("\n\n")}\n\nSleep well.`);
    await ask("Tell me about sleep");
    await newest().getByText("Sleep well.").waitFor();
    expect(await newest().innerText()).toContain("run me");
    const live = "a:not([href='/settings/usage']), img, script, iframe, style, link, video, svg, form, [src]";
    expect(await newest().locator(live).count()).toBe(0);
    expect(await page.title()).not.toBe("hacked");
    await page.reload();
    await newest().getByText("Sleep well.").waitFor();
    expect(await newest().locator(live).count()).toBe(0);
    expect(watched.problems.filter((problem) => problem.startsWith("left the machine"))).toEqual([]);
  });

  it("applies a suggestion when the runner says so, and takes it back", async () => {
    const { page } = watched;
    const plan = async () => (await page.request.get("/api/plan")).json();
    const before = await plan();
    const days = before.weeks.flatMap(({ days }: { days: object[] }) => days);
    const day = days.find(
      ({ date, workouts }: { date: string; workouts: object[] }) =>
        date > TODAY.slice(0, 10) && workouts.length > 0,
    );
    const ops = [{ op: "skip", workoutId: day.workouts[0].id }];
    server.behave(
      "main",
      { kind: "toolCall", name: "propose_plan_change", argumentPieces: [JSON.stringify({ ops })] },
      { kind: "answer", text: "Press Apply if it suits you." },
    );
    await ask(`Skip my run on ${day.date}`);
    const card = newest().getByRole("region", { name: "Suggested change" });
    await card.getByText("Suggested", { exact: true }).waitFor();
    expect((await plan()).version).toBe(before.version);
    await card.getByRole("button", { name: "Apply" }).click();
    await card.getByText("Applied", { exact: true }).waitFor();
    expect((await plan()).version).toBeGreaterThan(before.version);
    await card.getByRole("button", { name: "Undo" }).click();
    await card.getByText("Undone", { exact: true }).waitFor();
    expect((await plan()).weeks).toEqual(before.weeks);
  });

  it("deletes a question with its answer", async () => {
    const { page } = watched;
    const count = (await stored()).length;
    await newest()
      .getByRole("button", { name: /^Delete/ })
      .click();
    await newest().getByRole("button", { name: "Delete for good" }).click();
    await page.getByText("Press Apply if it suits you.", { exact: true }).waitFor({ state: "detached" });
    expect(await stored()).toHaveLength(count - 2);
  });

  it("takes what was written before the page listened", async () => {
    // In a tab of its own: nothing of this slow start is left for the next test.
    const page = await watched.context.newPage();
    const question = "What is an easy run?";
    say(WHOLE);
    let listens = () => {};
    const held = new Promise<void>((resolve) => {
      listens = resolve;
    });
    await page.route("**/*.js", async (route) => {
      await held;
      await route.continue();
    });
    await page.goto("/coach", { waitUntil: "commit" });
    await page.getByLabel("Ask the coach").fill(question);
    listens();
    await page.getByRole("button", { name: "Send" }).click();
    await page.getByRole("listitem").filter({ hasText: question }).waitFor();
    await expect.poll(async () => (await stored()).at(-1)).toMatchObject({ role: "coach", content: WHOLE });
    expect((await stored()).at(-2)).toMatchObject({ role: "runner", content: question });
    await page.close();
  });

  it("renames a conversation by keyboard, and keeps what was typed when that fails", async () => {
    const { page } = watched;
    const title = page.getByLabel("Title");
    // Well before the request, as above.
    await page.route("**/api/chat/threads/*", (route) => route.abort("aborted"), { times: 1 });
    await page.getByRole("button", { name: "Conversations" }).click();
    const rename = page.getByRole("button", { name: /^Rename the conversation/ });
    await rename.press("Enter");
    await title.waitFor();
    await page.keyboard.press("Escape");
    expect(await rename.evaluate((button) => button === document.activeElement)).toBe(true);
    await rename.press("Enter");
    await page.keyboard.type("Sleep and rest");
    await page.keyboard.press("Enter");
    await page.getByText("could not be reached").waitFor();
    expect(await title.inputValue()).toBe("Sleep and rest");
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Sleep and rest" }).waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Conversations" }).click();
    await page.getByRole("link", { name: "Sleep and rest" }).waitFor();
    await page.keyboard.press("Escape");
  });

  it("says when the budget is used up, answers by rules, and shows what was spent", async () => {
    const { page } = watched;
    say("Sleep is half of training.", { prompt: 40_000, completion: 1_000 });
    await ask("How much does sleep matter?");
    await newest()
      .getByText(/\d\.\d\d cents/)
      .waitFor();
    await ask("What are my paces?");
    await newest()
      .getByText(/the budget for language models is used up/)
      .waitFor();
    await newest().getByRole("link", { name: "All costs" }).click();
    await page.getByRole("heading", { name: "Cost of the coach" }).waitFor();
    await page.getByText("A budget is used up").waitFor();
    await page.getByRole("rowheader", { name: "coach-model" }).waitFor();
    await expectAccessible(page);
  });
});
