import { describe, expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { refuseCrossSite } from "./same-origin";

function request(method: string, headers: Record<string, string>): Request {
  return new Request("http://localhost:3000/api/x", {
    method,
    headers: { host: "localhost:3000", ...headers },
  });
}

describe("refuseCrossSite", () => {
  const own = { origin: "http://localhost:3000", "sec-fetch-site": "same-origin" };

  test.each([
    ["GET", {}],
    ["POST", own],
    ["DELETE", { origin: own.origin }],
  ])("lets %s of our own pages pass", (method, headers) => {
    expect(() => refuseCrossSite(request(method, headers))).not.toThrow();
  });

  test.each([
    ["no origin", {}],
    ["the null origin", { origin: "null" }],
    ["another host", { origin: "https://evil.example" }],
    ["another port", { origin: "http://localhost:4000" }],
    ["a host that only begins like ours", { origin: "http://localhost:3000.evil.example" }],
    ["a cross-site fetch", { ...own, "sec-fetch-site": "cross-site" }],
    ["a same-site fetch of a sibling host", { ...own, "sec-fetch-site": "same-site" }],
  ])("refuses a change with %s", (_name, headers) => {
    expect(() => refuseCrossSite(request("POST", headers))).toThrow(AppError);
  });
});
