import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

function digest(value: string): Buffer {
  return createHash("sha256").update(value).digest();
}

/** Lets only the holder of CRON_SECRET through; the answer to everybody else gives no hint. @throws AppError unauthorized */
export function requireCronSecret(request: Request): void {
  const given = request.headers.get("authorization") ?? "";
  if (timingSafeEqual(digest(given), digest(`Bearer ${env().CRON_SECRET}`))) return;
  throw new AppError("unauthorized", { code: "unauthorized", message: "Not authorized." });
}
