import { codePointOrder } from "../../domain/codePointOrder.js";
import type { ChapterStatement, PageFormat } from "../../domain/record.js";
import type { Transaction } from "../../graph/connection.js";
import { chapterKeys, type StatedChapter } from "../derive/chapterStatement.js";
import { readLoad, runLoad } from "./runLoad.js";
import type { TouchedSources } from "./touchedSources.js";

/** A statement with its place in the graph as it was before the batch. */
export interface KnownStatement extends StatedChapter {
  /** How many sources make it, after the batch. */
  sources: number;
  /** Whether the graph has it already. */
  stored: boolean;
  chapterId: string | null;
  /** Digest of the chapter as it was written. */
  chapterDigest: string | null;
  bookHash: string | null;
}

type StatementRow = {
  hash: string;
  format: PageFormat;
  chapter: string;
  firstUri: string;
  sources: number;
  chapterId: string | null;
  chapterDigest: string | null;
  bookHash: string | null;
};

/** All statements, by hash, that share a key with those given, or with one that does, and so on. */
export async function closeStatements(
  transaction: Transaction,
  known: Map<string, KnownStatement>,
  seeds: readonly StatedChapter[],
): Promise<void> {
  const asked = new Set<string>();
  let frontier: readonly StatedChapter[] = seeds;
  while (frontier.length > 0) {
    const keys = frontier.map(({ chapter }) => chapterKeys(chapter));
    const fresh = (values: (string | null)[]) =>
      [...new Set(values)].filter((value): value is string => value !== null && !asked.has(value));
    const batch = {
      dois: fresh(keys.map((key) => key.doi)),
      workKeys: fresh(keys.map((key) => key.workKey)),
      titleInBookKeys: fresh(keys.map((key) => key.titleInBookKey)),
    };
    const news = [...batch.dois, ...batch.workKeys, ...batch.titleInBookKeys];
    if (news.length === 0) return;
    for (const key of news) asked.add(key);
    const rows = await readLoad<StatementRow>(transaction, "readChapterStatements", batch);
    const found = rows.map(knownStatement).filter(({ hash }) => !known.has(hash));
    for (const statement of found) known.set(statement.hash, statement);
    frontier = found;
  }
}

function knownStatement({ chapter, ...row }: StatementRow): KnownStatement {
  const said: ChapterStatement = JSON.parse(chapter);
  return { ...row, chapter: said, stored: true };
}

/** Every statement that a batch touches or that may be one chapter with such a one, as it stands after the batch. */
export async function touchedStatements(
  transaction: Transaction,
  touched: TouchedSources,
): Promise<Map<string, KnownStatement>> {
  const known = new Map<string, KnownStatement>();
  const former = touched.former.flatMap(({ stated }) => stated ?? []);
  const next = touched.next.flatMap(({ stated }) => stated ?? []);
  await closeStatements(transaction, known, [...former, ...next]);
  const orphaned = new Set<string>();
  for (const { hash, firstUri } of former) {
    const statement = known.get(hash);
    if (!statement) continue;
    statement.sources -= 1;
    if (statement.firstUri === firstUri) orphaned.add(hash);
  }
  await renewFirstUris(transaction, known, orphaned, touched.uris);
  for (const stated of next) {
    const statement = known.get(stated.hash);
    if (statement) {
      statement.sources += 1;
      if (codePointOrder(stated.firstUri, statement.firstUri) < 0) statement.firstUri = stated.firstUri;
    } else {
      known.set(stated.hash, {
        ...stated,
        sources: 1,
        stored: false,
        chapterId: null,
        chapterDigest: null,
        bookHash: null,
      });
    }
  }
  return known;
}

/** A statement whose first source goes is first made by the next that stays; the batch's own come afterwards. */
async function renewFirstUris(
  transaction: Transaction,
  known: ReadonlyMap<string, KnownStatement>,
  orphaned: ReadonlySet<string>,
  uris: ReadonlySet<string>,
): Promise<void> {
  if (orphaned.size === 0) return;
  const batch = { hashes: [...orphaned], uris: [...uris] };
  const rows = await runLoad<{ hash: string; firstUri: string }>(transaction, "readFirstUris", batch);
  const firstUris = new Map(rows.map(({ hash, firstUri }) => [hash, firstUri]));
  for (const hash of orphaned) {
    const statement = known.get(hash);
    // Sorts after every uri, for a statement that only the batch's own sources make.
    if (statement) statement.firstUri = firstUris.get(hash) ?? "\u{10ffff}";
  }
}
