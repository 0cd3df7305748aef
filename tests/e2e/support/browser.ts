import { existsSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const CANDIDATES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Chromium of this machine: RUNGPT_CHROMIUM, or where distributions put it. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.RUNGPT_CHROMIUM ?? CANDIDATES.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error("No Chromium found: install it or set RUNGPT_CHROMIUM.");
  return chromium.launch({ executablePath, args: FLAGS });
}

/** A page that remembers everything a runner would not forgive: errors, failed requests, requests to elsewhere. */
export interface WatchedPage {
  context: BrowserContext;
  page: Page;
  problems: string[];
  /** Answers with this status are meant to happen in the next step; they are taken out of the problems. */
  forgive(status: number): void;
}

export async function openPage(
  browser: Browser,
  input: { url: string; width: number; height: number; timeZone: string; colorScheme?: "light" | "dark" },
): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: input.width, height: input.height },
    timezoneId: input.timeZone,
    locale: "en-IE",
    baseURL: input.url,
    colorScheme: input.colorScheme ?? "light",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const problems: string[] = [];
  const forgiven = new Set<number>();
  const own = new URL(input.url).host;
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    if ([...forgiven].some((status) => message.text().includes(`status of ${status}`))) return;
    problems.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`page error: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400 && !forgiven.has(response.status())) {
      problems.push(`${response.status()} ${response.request().method()} ${response.url()}`);
    }
  });
  page.on("requestfailed", (request) => {
    // A navigation cancels what the page before it was still fetching; that is no failure.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") problems.push(`failed: ${request.url()}`);
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && url.host !== own) problems.push(`left the machine: ${url.href}`);
  });
  return { context, page, problems, forgive: (status) => forgiven.add(status) };
}
