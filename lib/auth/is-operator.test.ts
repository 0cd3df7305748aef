import { expect, test } from "vitest";
import { isOperator } from "./is-operator";

const ana = { email: "Ana@example.org", isDemo: false };

test("operators are those of the list, whatever the case of their address", () => {
  const emails = "ben@example.org, ana@example.org";
  expect(isOperator(ana, { emails, embedded: false })).toBe(true);
  expect(isOperator({ ...ana, email: "eve@example.org" }, { emails, embedded: false })).toBe(false);
  expect(isOperator({ ...ana, email: "eve@example.org" }, { emails, embedded: true })).toBe(false);
});

test("without a list nobody is on a hosted database, and accounts of the own machine are", () => {
  expect(isOperator(ana, { emails: undefined, embedded: false })).toBe(false);
  expect(isOperator(ana, { emails: undefined, embedded: true })).toBe(true);
});

test("the demo runner never is", () => {
  expect(isOperator({ ...ana, isDemo: true }, { emails: "ana@example.org", embedded: true })).toBe(false);
});
