import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entityPath, readRoute } from "../../../src/web/address/route.js";

describe("readRoute", () => {
  it.each([
    ["/", { page: "home" }],
    ["/path", { page: "path" }],
    ["/terms/tide", { page: "entity", kind: "TERM", id: "term:tide" }],
    ["/chapters/10.5555/a.ch1", { page: "entity", kind: "CHAPTER", id: "chapter:10.5555/a.ch1" }],
    ["/doi/10.5555/a%20b", { page: "doi", value: "10.5555/a b" }],
    ["/terms/", { page: "missing" }],
    ["/terms/%E0%A4%A", { page: "missing" }],
    ["/__proto__/x", { page: "missing" }],
    ["/graphiql", { page: "missing" }],
  ])("reads %s", (path, route) => expect(readRoute(path)).toEqual(route));

  it("reads back the path of any entity", () => {
    const kind = fc.constantFrom("term", "chapter", "author", "book", "organization");
    fc.assert(
      fc.property(kind, fc.string({ unit: "grapheme", minLength: 1 }), (prefix, key) => {
        const id = `${prefix}:${key}`;
        const path = new URL(entityPath(id), "http://localhost").pathname;
        // A key of dots alone is a step in a path, whoever writes it.
        fc.pre(!key.split("/").some((part) => part === "." || part === ".."));
        expect(readRoute(path)).toMatchObject({ page: "entity", id });
      }),
    );
  });

  it("leads home for what has no page", () => {
    expect([entityPath("definition:x"), entityPath("constructor:x"), entityPath("")]).toEqual(["/", "/", "/"]);
  });
});
