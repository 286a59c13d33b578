import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { TermText } from "../../src/relate/relation.js";
import { RelationIndex } from "../../src/relate/relationIndex.js";
import { IndexFile } from "../../src/relate/run/indexFile.js";

const folder = mkdtempSync(join(tmpdir(), "lexigraph-index-file-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Terms of which each says something of the next. */
function term(place: number, text = `Lamp ${place} burns beside lamp${place + 1}n oil of kind${place % 7}.`): TermText {
  const label = `Lamp ${place} of Harbour${place % 9}`;
  const definitions = [{ id: `definition:${place}`, text, references: [] }];
  return { key: `lamp-${place}`, label, alternativeLabels: [], definitions, chapters: [] };
}

const relationsOf = (index: RelationIndex) => [...index.relateAll({ keepStatistics: true })].flat();

test("what an update changes lies in a file beside the last whole one, until it is much; a torn file is none", () => {
  const index = new RelationIndex();
  for (let place = 0; place < 800; place += 1) index.put(term(place));
  for (const _ of index.relateAll());
  new IndexFile(folder).write("first", index);
  expect(readdirSync(folder)).toEqual(["first.index"]);
  const whole = statSync(join(folder, "first.index")).size;

  let before = "first";
  for (const [turn, name] of ["second", "third"].entries()) {
    const file = new IndexFile(folder);
    const kept = file.read(before);
    expect(kept).toBeDefined();
    const put = [term(turn, "Another text, about kind1 of harbours."), term(3_000 + turn)];
    index.update({ put, remove: [`lamp-${turn + 50}`] });
    kept?.update({ put, remove: [`lamp-${turn + 50}`] });
    if (kept) file.write(name, kept);
    expect(readdirSync(folder).sort()).toEqual(["first.index", `${name}@first.index`]);
    expect(statSync(join(folder, `${name}@first.index`)).size).toBeLessThan(whole / 2);
    before = name;
  }
  const last = new IndexFile(folder).read("third");
  expect(last && relationsOf(last)).toEqual(relationsOf(index));

  // All texts anew: more than half of it differs.
  const file = new IndexFile(folder);
  const much = file.read("third");
  much?.update({
    put: Array.from({ length: 800 }, (_, place) => term(place, `Of kind${place % 11}, now.`)),
    remove: [],
  });
  if (much) file.write("fourth", much);
  expect(readdirSync(folder)).toEqual(["fourth.index"]);
  expect(new IndexFile(folder).read("third")).toBeUndefined();
  truncateSync(join(folder, "fourth.index"), 1_000);
  expect(new IndexFile(folder).read("fourth")).toBeUndefined();
});
