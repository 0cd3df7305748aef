import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { StartError } from "../local-supabase/start-error";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * The browser of the browser tests: RUNGPT_CHROMIUM, or the system's, or (as root on Debian) Debian's, installed now.
 * @throws StartError when none can be had.
 */
export function findChromium(): string {
  const chosen = process.env.RUNGPT_CHROMIUM;
  if (chosen) {
    if (existsSync(chosen)) return chosen;
    throw new StartError(`RUNGPT_CHROMIUM is "${chosen}", but there is no such file.`);
  }
  const found = installed() ?? install();
  if (found !== undefined) return found;
  throw new StartError(
    "The browser tests need Chromium: install it (on Debian: apt-get install chromium), or set RUNGPT_CHROMIUM to its path.",
  );
}

function installed(): string | undefined {
  return PLACES.find((place) => existsSync(place));
}

function install(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  console.log("Installing Debian's chromium for the browser tests ...");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium"]]) {
    spawnSync("apt-get", ["-qq", ...args], { env, stdio: ["ignore", "ignore", "inherit"] });
  }
  return installed();
}
