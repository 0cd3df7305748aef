import { describe, expect, it } from "vitest";
import { isBesideFields, localProblem, problemFrom, unreachable } from "./problem";

describe("problemFrom", () => {
  it("keeps the sentence, the messages by field and what else the server said", () => {
    const body = {
      type: "about:blank",
      status: 422,
      title: "Please check what you entered",
      code: "infeasible",
      detail: "The race is too close.",
      fields: { date: "Pick a later day." },
      alternatives: [1],
    };
    expect(problemFrom(422, body)).toEqual({
      status: 422,
      code: "infeasible",
      message: "The race is too close.",
      fields: { date: "Pick a later day." },
      extra: { alternatives: [1] },
    });
  });

  it("never shows what is not a problem document", () => {
    for (const body of [null, "<html>stack trace</html>", [], 7]) {
      expect(problemFrom(500, body).message).toMatch(/^Something went wrong on our side/);
    }
  });

  it("drops field messages that are not text", () => {
    expect(problemFrom(422, { fields: { a: 1, b: "Say more." } }).fields).toEqual({ b: "Say more." });
  });

  it("says that an unreachable server changed nothing", () => {
    expect(unreachable()).toMatchObject({ status: 0, code: "unreachable" });
    expect(unreachable().message).toContain("Nothing was changed");
  });
});

describe("isBesideFields", () => {
  it("needs no further message where every part stands beside a field", () => {
    expect(isBesideFields(localProblem({ email: "Enter it." }), { shown: [] })).toBe(true);
    expect(isBesideFields(problemFrom(422, { fields: { email: "Taken." } }), { shown: ["email"] })).toBe(
      true,
    );
  });

  it("shows the message where a part of it has no field, or no field is named", () => {
    expect(isBesideFields(problemFrom(422, { fields: { other: "?" } }), { shown: ["email"] })).toBe(false);
    expect(isBesideFields(unreachable(), { shown: ["email"] })).toBe(false);
  });
});
