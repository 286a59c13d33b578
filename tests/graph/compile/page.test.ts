import { expect, test } from "vitest";
import { Cursors } from "../../../src/graph/compile/cursor.js";
import { readPage } from "../../../src/graph/compile/page.js";
import { parseWalkFile } from "../../../src/graph/compile/walkFile.js";

const cursors = new Cursors("a secret");
const file = parseWalkFile(
  "Town.roads",
  "// Roads.\n// walk: town -> road\n// key LENGTH: road.length\n// key NAME: road.name\n// order: DESC\nMATCH (town)--(road)",
);
const read = (values: Record<string, unknown>) => {
  const page = readPage(file, values, cursors);
  return { ...page, list: page.list() };
};
const refused = expect.objectContaining({ code: "BAD_USER_INPUT", safe: true });

test("without arguments a page is the first ten rows in the default order", () => {
  expect(read({})).toMatchObject({ order: "LENGTH", direction: "DESC", size: 10, backward: false });
  expect(read({ first: null, last: null, after: null, orderBy: null })).toEqual(read({}));
});

test("last takes from the end, first from the start", () => {
  expect(read({ last: 3 })).toMatchObject({ size: 3, backward: true });
  expect(read({ first: 100 })).toMatchObject({ size: 100, backward: false });
  expect(read({ first: null, last: 1 })).toMatchObject({ size: 1, backward: true });
});

test.each([{ first: 1, last: 1 }, { first: 0 }, { first: 101 }, { last: -1 }, { last: 101 }])(
  "%o is refused",
  (values) => {
    expect(() => read(values)).toThrow(refused);
  },
);

test("a cursor holds for its list in its order alone", () => {
  const orderBy = { field: "NAME", direction: "ASC" };
  const cursor = cursors.encode(read({ orderBy }).list, "a key");
  expect(read({ orderBy, after: cursor, before: cursor })).toMatchObject({ after: "a key", before: "a key" });
  expect(() => read({ orderBy: { field: "NAME", direction: "DESC" }, after: cursor })).toThrow(refused);
  expect(() => read({ before: cursor })).toThrow(refused);
});

test("an order without a key, or a list without one, is the file's fault", () => {
  const unkeyed = parseWalkFile("Town.mayor", "// One.\n// walk: town -> mayor\nMATCH (town)--(mayor)");
  const fault = expect.objectContaining({ code: "INTERNAL" });
  expect(() => readPage(unkeyed, {}, cursors)).toThrow(fault);
  expect(() => read({ orderBy: { field: "COLOUR", direction: "ASC" } })).toThrow(fault);
});
