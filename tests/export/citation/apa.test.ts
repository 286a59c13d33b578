import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apa } from "../../../src/export/citation/apa.js";
import { hostileText } from "../sampleSubgraph.js";
import { bare, book, chapter, definition, named, TITLES } from "./sampleWorks.js";

const unbooked = (title: string) => ({ ...bare, title, bookTitle: "" });

describe("apa", () => {
  it("writes a chapter", () => {
    expect(apa([chapter])).toBe(
      "de la Gómez, M., Özçakıl, E. Ş., & O, L. (2021). Do harbours negotiate? In A. Łukasz (Ed.), " +
        "Handbook of Tide Diplomacy (pp. 10–20). Invented & Sons. https://doi.org/10.5555/tide.ch001\n",
    );
  });

  it("writes a definition as the entry of its term in the chapter", () => {
    expect(apa([definition])).toBe(
      "de la Gómez, M., Özçakıl, E. Ş., & O, L. (2021). Tide diplomacy [Definition in “Do harbours negotiate?”]. " +
        "In A. Łukasz (Ed.), Handbook of Tide Diplomacy (pp. 10–20). Invented & Sons. https://doi.org/10.5555/tide.ch001\n",
    );
  });

  it("writes a book by its editors", () => {
    expect(apa([book])).toBe(
      "Łukasz, A., & van Dam, J. (Eds.). (2021). Handbook of Tide Diplomacy. Invented & Sons.\n",
    );
  });

  it("puts the title first where there is no author, and n.d. where there is no year", () => {
    expect(apa([bare])).toBe("Who owns the shore? (n.d.). In Shores.\n");
    expect(apa([{ ...chapter, authors: [] }])).toMatch(/^Do harbours negotiate\? \(2021\)\. In A\. Łukasz \(Ed\.\), /);
    expect(apa([{ ...definition, authors: [] }])).toMatch(/^Tide diplomacy \[Definition in “[^”]+”\]\. \(2021\)\. In /);
    const undated = { ...bare, authors: [named("Ana", "Roe")] };
    expect(apa([undated])).toBe("Roe, A. (n.d.). Who owns the shore? In Shores.\n");
  });

  it("prints a range of pages and never a count", () => {
    expect(apa([{ ...chapter, pages: "18" }])).not.toMatch(/\bpp?\. /);
    expect(apa([{ ...chapter, pages: "xi-xx" }])).toContain("(pp. xi–xx)");
  });

  it.each([...TITLES, "Why?", "Now!", "It ends."])("adds no full stop to a mark of its own: %j", (title) => {
    for (const work of [chapter, bare, definition, book]) {
      const reference = apa([{ ...work, title, ...(work.kind === "book" ? {} : { bookTitle: title }) }]);
      expect(reference).not.toMatch(/[?!.]\.(?!\.)/);
      expect(reference.trim().split("\n")).toHaveLength(1);
    }
    expect(apa([unbooked(title)])).not.toMatch(/[?!.]\./);
  });

  it("sorts a bibliography and tells works of one author and year apart", () => {
    const authors = [named("Ana", "Zorn")];
    const works = [
      { ...chapter, id: "z2", authors, title: "Two" },
      { ...chapter, id: "z1", authors, title: "One" },
      { ...chapter, id: "a", authors: [named("Bo", "Ames")] },
    ];
    expect(
      apa(works)
        .split("\n")
        .map((line) => line.slice(0, 22)),
    ).toEqual(["Ames, B. (2021). Do ha", "Zorn, A. (2021a). One.", "Zorn, A. (2021b). Two.", ""]);
    expect(apa([])).toBe("");
  });

  it("writes one line whatever the title and the names hold", () => {
    fc.assert(
      fc.property(hostileText, hostileText, (title, name) => {
        const reference = apa([{ ...chapter, title: `x${title}`, authors: [named(name, `y${name}`)] }]);
        expect(reference).toMatch(/^[^\n]*\(2021\)[^\n]* https:\/\/doi\.org\/10\.5555\/tide\.ch001\n$/u);
        expect(reference).not.toMatch(/\p{Cc}(?!$)/u);
      }),
    );
  });

  it.each(Object.getOwnPropertyNames(Object.prototype))("takes %s for a name like any other", (word) => {
    const authors = [named(word, "Roe"), named("Ana", word), { name: word }, named(word, word)];
    const before = Reflect.ownKeys(Object.prototype);
    const reference = apa([{ ...chapter, authors, editors: [named("Ana", word)] }]);
    expect(reference.split(word).length).toBeGreaterThan(3);
    expect(reference).toContain(`In A. ${word} (Ed.)`);
    expect(Reflect.ownKeys(Object.prototype)).toEqual(before);
  });

  it("does not remember one call in the next", () => {
    apa([chapter, definition, book]);
    expect(apa([{ ...chapter, title: "Another" }])).toContain("(2021). Another. In");
  });
});
