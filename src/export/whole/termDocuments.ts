import type { DefinitionStatement, TermDocument } from "../entityDocument.js";
import type { PagedRows } from "./pagedRows.js";

type DefinitionRow = {
  id: string;
  text: string;
  chapterId: string | null;
  title: string | null;
  year: number | null;
  doi: string | null;
};

type TermRow = { key: string; id: string; label: string; alternativeLabels: string[]; definitions: DefinitionRow[] };

/** Every term by label, with all its definitions. */
export async function* termDocuments(rows: PagedRows): AsyncGenerator<TermDocument, void, undefined> {
  const terms = rows.read<TermRow, { after: string }>("terms", { after: "" }, ({ key }) => ({ after: key }));
  for await (const { id, label, alternativeLabels, definitions } of terms) {
    yield { kind: "term", id, label, alternativeLabels, definitions: definitions.map(definition), related: [] };
  }
}

function definition({ id, text, chapterId, title, year, doi }: DefinitionRow): DefinitionStatement {
  if (chapterId === null) return { id, text };
  const known = { ...(year !== null && { year }), ...(doi !== null && { doi }) };
  return { id, text, chapter: { id: chapterId, name: title ?? "", ...known } };
}
