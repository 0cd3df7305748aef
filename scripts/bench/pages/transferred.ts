import type { Browser, Page, Request } from "playwright-core";

const BYTES_PER_KB = 1_000;

/** JavaScript that a cold visit moves, in kB as sent (gzip): what the page is made of, and what it fetches for pages to come. */
export interface Transferred {
  ownKb: number;
  aheadKb: number;
}

type Visit = {
  browser: Browser;
  url: string;
  state: Awaited<ReturnType<ReturnType<Page["context"]>["storageState"]>>;
};

async function sizeKb(request: Request): Promise<number> {
  return (await request.sizes()).responseBodySize / BYTES_PER_KB;
}

/** Opens the page with nothing in the browser's cache. `ahead` says whether Next may fetch other pages meanwhile. */
async function scriptsKb({ browser, url, state }: Visit, { ahead }: { ahead: boolean }): Promise<number> {
  const context = await browser.newContext({ storageState: state, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const scripts: Request[] = [];
  page.on("requestfinished", (request) => {
    if (request.resourceType() === "script") scripts.push(request);
  });
  if (!ahead) {
    await page.route("**/*", (route) =>
      route.request().headers()["next-router-prefetch"] === undefined ? route.continue() : route.abort(),
    );
  }
  await page.goto(url, { waitUntil: "networkidle" });
  const sizes = await Promise.all(scripts.map(sizeKb));
  await context.close();
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Visits a page twice, cold: once without fetching ahead, once as it is. */
export async function transferredBy(visit: Visit): Promise<Transferred> {
  const ownKb = await scriptsKb(visit, { ahead: false });
  const allKb = await scriptsKb(visit, { ahead: true });
  return { ownKb, aheadKb: Math.max(0, allKb - ownKb) };
}
