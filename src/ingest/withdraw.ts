import { badInput } from "../domain/badInput.js";
import { fold } from "../domain/fold.js";
import type { ChapterStatement } from "../domain/record.js";
import type { Transaction } from "../graph/connection.js";
import { runStatement } from "../graph/runStatement.js";
import { nameKey } from "../identity/nameParts.js";
import { reviseSources } from "./change/changeRecords.js";
import { runLoad } from "./change/runLoad.js";
import { chapterKeys } from "./derive/chapterStatement.js";
import { chapterMarks, definitionMark, nameMark, orcidMark, titleMark } from "./derive/withdrawalMarks.js";

/** What an admin asks to be withdrawn. */
export interface WithdrawalRequest {
  /** Of a definition, a chapter or an author; a former one too. */
  id: string;
  reason: string;
  /** ISO 8601, UTC. */
  at: string;
  by: string;
}

/** What is withdrawn: under the id that it had last. */
export interface Withdrawal extends WithdrawalRequest {}

/** How a part of pages is known again, and the sources that print it. */
interface Subject {
  marks: string[];
  uris: string[];
}

type Row = { id: string | null; kind: string | null; withdrawnAt: string | null };

/**
 * Takes a definition, a chapter with what stands in it, or an author's name out of the graph for good: what pages say of
 * it is left out from here on, however often and in whatever order they are loaded. All in the transaction given.
 * @throws LexigraphError BAD_USER_INPUT where the id is of nothing that can be withdrawn, or is withdrawn already
 */
export async function withdraw(transaction: Transaction, request: WithdrawalRequest): Promise<Withdrawal> {
  await runLoad(transaction, "lock");
  const [row] = await runStatement<Row>(transaction, "withdraw/readSubject", { id: request.id });
  if (row?.withdrawnAt) throw badInput(`"id": ${request.id} was withdrawn at ${row.withdrawnAt}.`);
  const id = row?.id ?? null;
  if (id === null) throw badInput(`"id": there is no ${request.id}; give the id of a definition, chapter or author.`);
  const { marks, uris } = await readSubject(transaction, id, row?.kind ?? "");
  const before = await runStatement<{ id: string }>(transaction, "withdraw/readFormerIds", { id });
  const withdrawal = { ...request, id };
  await runStatement(transaction, "withdraw/write", { ...withdrawal, kind: row?.kind, marks });
  await reviseSources(transaction, uris);
  const ids = [id, ...before.map((former) => former.id)];
  await runStatement(transaction, "withdraw/forgetFormerIds", { ids });
  return withdrawal;
}

function readSubject(transaction: Transaction, id: string, kind: string): Promise<Subject> {
  if (kind === "Definition") return readDefinition(transaction, id);
  if (kind === "Chapter") return readChapter(transaction, id);
  if (kind === "Author") return readAuthor(transaction, id);
  throw badInput(`"id": only definitions, chapters and authors can be withdrawn, and ${id} is neither.`);
}

async function readDefinition(transaction: Transaction, id: string): Promise<Subject> {
  type Definition = { termKey: string; foldedText: string; uris: string[] };
  const rows = await runStatement<Definition>(transaction, "withdraw/readDefinition", { id });
  return {
    marks: rows.map(({ termKey, foldedText }) => definitionMark(termKey, foldedText)),
    uris: rows.flatMap(({ uris }) => uris),
  };
}

async function readChapter(transaction: Transaction, id: string): Promise<Subject> {
  type Chapter = { title: string; statements: string[]; uris: string[] };
  const [row] = await runStatement<Chapter>(transaction, "withdraw/readChapter", { id });
  const statements = (row?.statements ?? []).map((text): ChapterStatement => JSON.parse(text));
  const titles = [...new Set([row?.title ?? "", ...statements.map(({ title }) => title)])];
  const keys = statements.map(chapterKeys);
  const known = (values: (string | null)[]) => [...new Set(values.filter((value) => value !== null))];
  const others = await runStatement<{ uri: string }>(transaction, "withdraw/readSourcesOfChapter", {
    titles: titles.map(fold),
    dois: known(keys.map(({ doi }) => doi)),
    workKeys: known(keys.map(({ workKey }) => workKey)),
    titleInBookKeys: known(keys.map(({ titleInBookKey }) => titleInBookKey)),
  });
  return {
    marks: [...new Set([...statements.flatMap(chapterMarks), ...titles.map(titleMark)])],
    uris: [...new Set([...(row?.uris ?? []), ...others.map(({ uri }) => uri)])],
  };
}

async function readAuthor(transaction: Transaction, id: string): Promise<Subject> {
  const [row] = await runStatement<{ names: string[]; orcids: string[] }>(transaction, "withdraw/readAuthor", { id });
  const { names, orcids } = row ?? { names: [], orcids: [] };
  const nameKeys = [...new Set(names.map(nameKey))];
  await runStatement(transaction, "withdraw/withholdDecisions", { nameKeys });
  const printing = await runStatement<{ uri: string }>(transaction, "withdraw/readSourcesOfNames", {
    id,
    nameKeys,
    bookHashes: await readBooksEditedBy(transaction, new Set(nameKeys)),
  });
  return {
    marks: [...new Set([...names.map((name) => nameMark(name, orcids.length > 0)), ...orcids.map(orcidMark)])],
    uris: printing.map(({ uri }) => uri),
  };
}

/** The hashes of what is said of books with an editor by one of some names, however it is printed. */
async function readBooksEditedBy(transaction: Transaction, nameKeys: ReadonlySet<string>): Promise<string[]> {
  const rows = await runStatement<{ hash: string; editors: string[] }>(transaction, "withdraw/readEditors");
  return rows.filter(({ editors }) => editors.some((name) => nameKeys.has(nameKey(name)))).map(({ hash }) => hash);
}
