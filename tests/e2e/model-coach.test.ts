import { LLMock } from "@copilotkit/aimock";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningApp, startApp } from "./support/app";
import { openBrowser, openPage } from "./support/browser";

const TODAY = "2026-11-22T09:00:00Z";
const ANSWER = "Keep it relaxed and enjoy the morning.";

async function ask(page: Page, question: string): Promise<string> {
  await page.getByLabel("Ask the coach").fill(question);
  await page.getByRole("button", { name: "Send" }).click();
  await page.getByRole("button", { name: "Stop the answer" }).waitFor({ state: "detached" });
  const answer = page.locator("ol[aria-label='Conversation'] > li").nth(-1);
  await answer.getByText(/Answered by/).waitFor();
  return answer.innerText();
}

describe("the coach with a language model", () => {
  const mock = new LLMock({ port: 0 });
  let app: RunningApp;
  let browser: Browser;

  beforeAll(async () => {
    await mock.start();
    const env = { OPENAI_API_KEY: "sk-test", OPENAI_BASE_URL: `${mock.url}/v1` };
    [app, browser] = await Promise.all([startApp({ clock: TODAY, env }), openBrowser()]);
  });

  afterAll(async () => {
    await browser?.close();
    await app?.stop();
    await mock.stop();
  });

  it("lets a model answer, and the rules coach when every model fails", async () => {
    mock.onMessage(/relaxed/, { content: ANSWER });
    const { page } = await openPage(browser, {
      url: app.url,
      timeZone: "Europe/Berlin",
      width: 360,
      height: 740,
    });
    await page.goto("/");
    await page
      .getByRole("button", { name: /demo runner/i })
      .first()
      .click();
    await page.waitForURL("**/today");
    await page.goto("/coach");
    const byModel = await ask(page, "How relaxed should easy runs be?");
    expect(byModel).toContain(ANSWER);
    expect(byModel).toMatch(/Answered by gpt-\S+ \((high|medium|small) tier\)/);

    mock.clearFixtures();
    mock.onMessage(/.*/, { error: { message: "down", type: "server_error" }, status: 503 });
    const byRules = await ask(page, "What should I run today?");
    expect(byRules).toContain("Answered by the rules coach");
    expect(byRules).toMatch(/long run/i);
  });
});
