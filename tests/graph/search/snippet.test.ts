import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../../src/domain/fold.js";
import { forgivenForm, oneTypo } from "../../../src/graph/search/oneTypo.js";
import { snippet } from "../../../src/graph/search/snippet.js";

test("words are marked as the text spells them", () => {
  expect(snippet(["Yasemin Özçakıl"], "Ozcakil")).toBe("Yasemin «Özçakıl»");
  expect(snippet(["Strasse und Straße"], "STRASSE")).toBe("«Strasse» und «Straße»");
  expect(snippet(["Public Diplomacy"], "diplomcy")).toBe("Public «Diplomacy»");
});

test("a typo is forgiven in words of four letters or more", () => {
  expect(snippet(["a cat and a coat"], "cat")).toBe("a «cat» and a coat");
  expect(snippet(["casts and coasts"], "cast")).toBe("«casts» and coasts");
  expect(snippet(["in 1987"], "1988")).toBeNull();
});

test("the other number of a word is marked", () => {
  expect(snippet(["The embassies of a town"], "Embassy")).toBe("The «embassies» of a town");
  expect(snippet(["a phenomenon"], "phenomena")).toBe("a «phenomenon»");
});

test("a typo is forgiven wherever it is: in the first letter or the last, or in two changed about", () => {
  const letter = fc.constantFrom(..."abçd𝒳");
  const word = fc.array(letter, { minLength: 4, maxLength: 7 }).map((letters) => letters.join(""));
  fc.assert(
    fc.property(word, word, (sought, printed) => {
      const form = forgivenForm(sought) ?? "";
      const isForgiven = new RegExp(`^(?:${oneTypo(form)})$`, "u").test(fold(printed));
      const isBegun = fold(printed).startsWith(fold(sought));
      expect(snippet([printed], sought) !== null).toBe(isForgiven || isBegun);
    }),
  );
  for (const typed of ["iplomacy", "tiplomacy", "idplomacy", "diplomac", "diplomacz", "diplomayc", "xdiplomacy"])
    expect(snippet(["Public Diplomacy"], typed)).toBe("Public «Diplomacy»");
});

test("where nothing has the last word, what it begins is marked", () => {
  expect(snippet(["Public Diplomacy"], "public dipl")).toBe("«Public» Diplomacy");
  expect(snippet(["Çity data", "city"], "cit")).toBe("«Çity» data");
  expect(snippet(["Public Diplomacy"], "dipl")).toBe("Public «Diplomacy»");
  expect(snippet(["Public Diplomacy"], "di")).toBeNull();
});

test("a phrase is marked where it stands whole", () => {
  expect(snippet(["soft rain, soft power"], '"soft power"')).toBe("soft rain, «soft» «power»");
});

test("stop words are marked only where nothing else was looked for", () => {
  expect(snippet(["the end of the road"], "the road")).toBe("the end of the «road»");
  expect(snippet(["IT"], "it")).toBe("«IT»");
});

test("the text that matches most is shown, the first among equals", () => {
  expect(snippet(["open city", "open city data"], "open data")).toBe("«open» city «data»");
  expect(snippet(["open one", "open two"], "open")).toBe("«open» one");
});

test("the window is where most of what was looked for stands", () => {
  const filler = "nothing to see on this long and dusty road ".repeat(8);
  const shown = snippet([`lantern ${filler}lantern of the harbour ${filler}`], "harbour lantern") ?? "";
  expect(shown).toContain("«lantern» of the «harbour»");
  expect(shown.startsWith("…") && shown.endsWith("…")).toBe(true);
});

test("a text's own guillemets are not taken for marks", () => {
  expect(snippet(["the «open» data"], "data")).toBe("the “open” «data»");
});

test("nothing is shown where nothing matches", () => {
  expect(snippet([], "open")).toBeNull();
  expect(snippet(["closed"], "open")).toBeNull();
});

test("a snippet is short, marks a word that was looked for, and holds only what the text has", () => {
  const word = fc.constantFrom("city", "çity", "open", "Data", "of", "x", "diplomacy", "e-gov", "1.5");
  const text = fc.array(word, { minLength: 1, maxLength: 120 }).map((words) => words.join(" "));
  fc.assert(
    fc.property(text, word, (printed, sought) => {
      const shown = snippet([printed], sought);
      if (shown === null) return;
      expect(shown.length).toBeLessThan(162 + 2 * (shown.match(/«/g)?.length ?? 0));
      expect(shown).toMatch(/«[^«»]+»/);
      expect(printed).toContain(shown.replace(/[«»…]/g, ""));
    }),
  );
});
