import { expect, test } from "vitest";
import { chooseWalk } from "../../../src/graph/compile/walkChoice.js";
import { parseWalkFile } from "../../../src/graph/compile/walkFile.js";

const names = ["Query.town.id", "Query.town.name", "Query.towns"];
const files = new Map(
  names.map((name) => {
    const parameter = name.split(".")[2];
    const params = parameter ? `// params: ${parameter}${parameter === "name" ? " folded" : ""}\n` : "";
    return [name, parseWalkFile(name, `// Towns.\n// walk: -> town\n${params}MATCH (town)`)];
  }),
);
const refused = expect.objectContaining({ code: "BAD_USER_INPUT", safe: true });

test("the file of the field's own name answers it; without one, there is none", () => {
  expect(chooseWalk(files, "Query.towns", { id: "ignored" })?.file.name).toBe("Query.towns");
  expect(chooseWalk(files, "Query.roads", {})).toBeUndefined();
});

test("the one argument that is given chooses the file, and comes in the form it asks for", () => {
  expect(chooseWalk(files, "Query.town", { id: "A", name: null })?.file.name).toBe("Query.town.id");
  expect(chooseWalk(files, "Query.town", { name: "Über" })?.values).toEqual(new Map([["name", "uber"]]));
});

test("none or two of them are refused", () => {
  expect(() => chooseWalk(files, "Query.town", {})).toThrow(refused);
  expect(() => chooseWalk(files, "Query.town", { id: null })).toThrow(refused);
  expect(() => chooseWalk(files, "Query.town", { id: "A", name: "B" })).toThrow(refused);
});
