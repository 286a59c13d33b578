import type { DefinitionStatement, RelationKind, TermDocument, TermRelation } from "../entityDocument.js";
import { reasonStatement } from "../reasonStatement.js";
import type { PagedRows } from "./pagedRows.js";

type DefinitionRow = {
  id: string;
  text: string;
  chapterId: string | null;
  title: string | null;
  year: number | null;
  doi: string | null;
};

/** A related term; its kinds and words have a place for each reason. */
type RelationRow = Record<string, unknown> & {
  id: string;
  name: string;
  score: number;
  kinds: RelationKind[];
  words: string[];
};

type TermRow = {
  key: string;
  id: string;
  label: string;
  alternativeLabels: string[];
  definitions: DefinitionRow[];
  related: RelationRow[];
};

/** Every term by label, with all its definitions and relations. */
export async function* termDocuments(rows: PagedRows): AsyncGenerator<TermDocument, void, undefined> {
  const terms = rows.read<TermRow, { after: string }>("terms", { after: "" }, ({ key }) => ({ after: key }));
  for await (const { definitions, related, id, label, alternativeLabels } of terms) {
    const said = { definitions: definitions.map(definition), related: related.map(relation) };
    yield { kind: "term", id, label, alternativeLabels, ...said };
  }
}

function definition({ id, text, chapterId, title, year, doi }: DefinitionRow): DefinitionStatement {
  if (chapterId === null) return { id, text };
  const known = { ...(year !== null && { year }), ...(doi !== null && { doi }) };
  return { id, text, chapter: { id: chapterId, name: title ?? "", ...known } };
}

function relation({ id, name, score, kinds, words, ...parts }: RelationRow): TermRelation {
  const reasons = kinds.map((kind, place) => {
    const said = words[place] ?? "";
    return { kind, statement: reasonStatement({ ...parts, kind, words: said === "" ? [] : said.split("\t") }) };
  });
  return { id, name, score, reasons };
}
