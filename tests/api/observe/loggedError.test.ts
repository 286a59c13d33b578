import { expect, test } from "vitest";
import { loggedError } from "../../../src/api/observe/loggedError.js";
import { LexigraphError } from "../../../src/domain/errors.js";

test("an error is logged with its code, its place and its causes, and without the values that it happened with", () => {
  const cause = new Error("Node(7) already exists with `name` = 'Ada \"Quill\" O'Brien'");
  const error = new LexigraphError("INTERNAL", "The database refused a statement.", { cause });
  const logged = loggedError(error);
  expect(logged).toMatchObject({
    code: "INTERNAL",
    message: "The database refused a statement.",
    stack: expect.stringContaining("loggedError.test.ts"),
    cause: { type: "Error", message: "Node(7) already exists with `name` = …" },
  });
  expect(JSON.stringify(logged)).not.toMatch(/Ada|Quill|Brien/);
});

test("a text that was no JSON stays out of the log", () => {
  let caught: unknown;
  try {
    JSON.parse("Ada Quill");
  } catch (error) {
    caught = error;
  }
  expect(loggedError(caught)).toMatchObject({ type: "SyntaxError" });
  expect(JSON.stringify(loggedError(caught))).not.toContain("Quill");
});

test.each([undefined, null, "Ada Quill", { name: "Ada Quill" }])("of %j only the type is told", (thrown) => {
  expect(loggedError(thrown)).toEqual({ type: typeof thrown, message: "", stack: "" });
});
