import type { Connection, Row, Transaction } from "../../graph/connection.js";
import { statement } from "../../graph/statement.js";
import type { DefinitionText, TermText } from "../relation.js";

/** Terms of one page: enough to pay for its round trip, few enough for the heap of a small database. */
const PAGE_SIZE = 1_000;
/** Milliseconds for a page: nobody waits for it at a screen. */
const TIMEOUT = 120_000;

type DefinitionRow = Omit<DefinitionText, "chapter"> & { chapter: string | null };
type TermRow = Omit<TermText, "definitions"> & { definitions: DefinitionRow[] };
type TouchedRow = Row & { touchedKey: string; gone: boolean; key: string | null };

/** Every term of the graph by key, a page at a time. Throws as Connection.read. */
export async function* readTerms(connection: Connection): AsyncGenerator<TermText[], void, undefined> {
  const { text } = statement("relate/readTerms");
  for (let after: string | undefined = ""; after !== undefined; ) {
    const page = { after, limit: PAGE_SIZE };
    const rows: (Row & TermRow)[] = await connection.read<Row & TermRow>(text, { page }, { timeout: TIMEOUT });
    yield rows.map(toTerm);
    after = rows.length === PAGE_SIZE ? rows.at(-1)?.key : undefined;
  }
}

/** What loads touched: terms as they are now, and the keys of those whose relations went with them. */
export interface TouchedTexts {
  put: TermText[];
  remove: string[];
}

/** The terms that were touched after a turn of loading. Throws as Transaction.run. */
export async function readTouched(transaction: Transaction, since: number): Promise<TouchedTexts> {
  const rows = await transaction.run<TouchedRow>(statement("relate/readTouched").text, { since });
  return {
    put: rows.flatMap((row) => (isTerm(row) ? toTerm(row) : [])),
    // A term that went and came back lost its relations between: as if it were new.
    remove: rows.filter((row) => row.gone || !isTerm(row)).map(({ touchedKey }) => touchedKey),
  };
}

function isTerm(row: Row): row is Row & TermRow {
  return typeof row.key === "string";
}

function toTerm({ key, label, alternativeLabels, definitions, chapters }: TermRow): TermText {
  const texts = definitions.map(({ chapter, ...text }) => (chapter === null ? text : { ...text, chapter }));
  return { key, label, alternativeLabels, definitions: texts, chapters };
}
