import type { SourceRecord } from "../../domain/record.js";
import type { PagedRows } from "./pagedRows.js";

type SourceRow = { uri: string; record: string; chapter: string | null };

/** Every record that was read, by uri, as a line of JSON Lines each: loading them makes the same graph again. */
export async function* recordLines(rows: PagedRows): AsyncGenerator<string, void, undefined> {
  const sources = rows.read<SourceRow, { after: string }>("sources", { after: "" }, ({ uri }) => ({ after: uri }));
  for await (const { record, chapter } of sources) {
    const said: SourceRecord = JSON.parse(record);
    // Of a page may nothing be left that is not withdrawn.
    if (chapter === null && said.definitions.length === 0) continue;
    yield `${JSON.stringify(chapter === null ? said : { ...said, chapter: JSON.parse(chapter) })}\n`;
  }
}
