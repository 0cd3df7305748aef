import { expect, it } from "vitest";
import { problemFrom, unreachable } from "@/components/http/problem";
import { undoToast } from "./undo-toast";

it("a refused undo says what the server said", () => {
  const detail = "This activity was changed again since. Correct it by hand.";
  expect(undoToast(problemFrom(422, { code: "changedSince", detail }))).toEqual({
    message: detail,
    tone: "danger",
  });
  expect(undoToast(unreachable()).message).toContain("check the connection");
  expect(undoToast(null)).toEqual({ message: "Undone." });
});
