import { describe, expect, test, vi } from "vitest";
import { keepReadings } from "../../../src/graph/search/keepReadings.js";
import { searchParameter } from "../../../src/graph/search/searchParameter.js";

describe("readings of what is typed", () => {
  test("a text that comes again in the same kinds is read once, and as it was", () => {
    const read = vi.fn(searchParameter);
    const keep = keepReadings(read);
    const first = keep("lexical mesh", "query", { kinds: ["TERM"] });
    expect(first).toEqual(searchParameter("lexical mesh", "query", { kinds: ["TERM"] }));
    expect(keep("lexical mesh", "query", { kinds: ["TERM"] })).toBe(first);
    expect(read).toHaveBeenCalledTimes(1);
  });

  test("the same text in other kinds is another", () => {
    const keep = keepReadings(searchParameter);
    for (const kinds of [["TERM"], ["BOOK"], ["TERM", "BOOK"], undefined]) {
      expect(keep("mesh", "query", { kinds })).toEqual(searchParameter("mesh", "query", { kinds }));
    }
  });

  test("a fault is thrown each time, naming the argument it came in", () => {
    const keep = keepReadings(searchParameter);
    for (const argument of ["query", "query", "text"]) {
      expect(() => keep("…", argument, {})).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
      expect(() => keep("…", argument, {})).toThrow(argument);
    }
  });

  test("what is kept has an end: the texts of long ago are read again", () => {
    const read = vi.fn(searchParameter);
    const keep = keepReadings(read);
    const words = Array.from({ length: 15 }, (_, i) => `reticulate${i}`).join(" ");
    keep("mesh", "query", {});
    for (let i = 0; i < 1_000; i += 1) keep(`${words} ${i}`, "query", {});
    read.mockClear();
    keep("mesh", "query", {});
    expect(read).toHaveBeenCalledTimes(1);
  });
});
