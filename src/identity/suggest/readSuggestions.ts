import { badInput } from "../../domain/badInput.js";
import type { Connection, Row } from "../../graph/connection.js";
import { statement } from "../../graph/statement.js";
import { authorEvidence } from "../authorEvidence.js";
import { type BylineRow, fromRow, type StoredByline } from "../change/storedByline.js";
import { fromStoredDecision, type StoredDecision } from "../change/storedDecision.js";
import { sideOf } from "../constrainedSets.js";
import type { AuthorDecision } from "../decision.js";
import type { Suggestion } from "../suggestion.js";
import { byScore, suggestMerges } from "../suggestMerges.js";

/** An author whom a suggestion names. */
export interface SuggestedAuthor {
  id: string;
  name: string;
  chapters: number;
}

/** A suggestion with whom it is about. */
export interface NamedSuggestion extends Omit<Suggestion, "left" | "right"> {
  left: SuggestedAuthor;
  right: SuggestedAuthor;
}

export interface SuggestionOptions {
  /** How many at most, the best. */
  limit: number;
  /** Only those that score as much. */
  least?: number;
  /** Only those about this author, by an id that it has or had. */
  author?: string;
}

type AuthorRow = Row & { nameKey: string; id: string; name: string; bylines: BylineRow<StoredByline>[] };

const PAGE_SIZE = 500;
const TIMEOUT = 120_000;

/**
 * The best suggestions of the graph, or of one author: read block after block, as many authors in memory as share a family
 * name.
 * @throws LexigraphError BAD_USER_INPUT where there is no such author; as Connection.read
 */
export async function readSuggestions(connection: Connection, options: SuggestionOptions): Promise<NamedSuggestion[]> {
  const { limit, least = 0 } = options;
  const only = options.author === undefined ? undefined : await findAuthor(connection, options.author);
  if (options.author !== undefined && !only) throw badInput(`The graph has no author ${options.author.slice(0, 200)}.`);
  let best: NamedSuggestion[] = [];
  for await (const block of blocks(connection, only && familyIn(only.nameKey))) {
    const decisions = await readDecisions(connection, block);
    const named = new Map(block.map(({ id, name, bylines }) => [id, { id, name, chapters: chaptersOf(bylines) }]));
    const found = suggestMerges(block.map((row) => evidenceOf(row, decisions))).filter(
      ({ score, left, right }) => score >= least && (!only || left === only.id || right === only.id),
    );
    best.push(
      ...found.flatMap(({ left, right, ...rest }) => {
        const [one, other] = [named.get(left), named.get(right)];
        return one && other ? [{ ...rest, left: one, right: other }] : [];
      }),
    );
    if (best.length > 4 * limit + 1_000) best = topOf(best, limit);
  }
  return topOf(best, limit);
}

function topOf(suggestions: readonly NamedSuggestion[], limit: number): NamedSuggestion[] {
  const plain = (suggestion: NamedSuggestion) => ({
    ...suggestion,
    left: suggestion.left.id,
    right: suggestion.right.id,
  });
  return [...suggestions].sort((left, right) => byScore(plain(left), plain(right))).slice(0, limit);
}

/** The authors of each family name, or of one. */
async function* blocks(connection: Connection, only: string | undefined): AsyncGenerator<AuthorRow[]> {
  let block: AuthorRow[] = [];
  for await (const row of authorsFrom(connection, only ?? "")) {
    const family = familyIn(row.nameKey);
    if (only !== undefined && family !== only) break;
    if (block[0] && familyIn(block[0].nameKey) !== family) {
      if (block.length > 1) yield block;
      block = [];
    }
    block.push(row);
  }
  if (block.length > 1) yield block;
}

async function* authorsFrom(connection: Connection, start: string): AsyncGenerator<AuthorRow> {
  const { text } = statement("identity/readAuthorsByName");
  for (let after: string | undefined = start; after !== undefined; ) {
    const batch = { after, limit: PAGE_SIZE };
    const rows: AuthorRow[] = await connection.read<AuthorRow>(text, { batch }, { timeout: TIMEOUT });
    yield* rows;
    after = rows.length === PAGE_SIZE ? rows.at(-1)?.nameKey : undefined;
  }
}

async function findAuthor(connection: Connection, id: string): Promise<{ id: string; nameKey: string } | undefined> {
  const { text } = statement("identity/readNameKey");
  const [row] = await connection.read<{ id: string; nameKey: string }>(text, { batch: { id } });
  return row;
}

/** The family name in `roe, jane⇥author:…`. */
function familyIn(nameKey: string): string {
  return (nameKey.split("\t")[0] ?? "").split(", ")[0] ?? "";
}

async function readDecisions(connection: Connection, block: readonly AuthorRow[]): Promise<AuthorDecision[]> {
  const names = [...new Set(block.flatMap(({ bylines }) => bylines.map(({ nameKey }) => nameKey)))];
  const { text } = statement("identity/readDecisionsOfNames");
  const rows = await connection.read<{ decision: StoredDecision }>(text, { batch: { names } }, { timeout: TIMEOUT });
  return rows.map(({ decision }) => fromStoredDecision(decision)).filter(({ undone }) => undone === null);
}

function evidenceOf({ id, name, bylines }: AuthorRow, decisions: readonly AuthorDecision[]) {
  const anchors = new Set(bylines.flatMap((byline) => byline.anchors));
  const isNamed = (named: readonly { anchors: string[] }[]) =>
    named.some((byline) => byline.anchors.some((anchor) => anchors.has(anchor)));
  const sides = decisions
    .filter(({ apart }) => apart.length > 0)
    .flatMap((decision) => [
      ...(isNamed(decision.merge) ? [sideOf(decision.id, "merge")] : []),
      ...(isNamed(decision.apart) ? [sideOf(decision.id, "apart")] : []),
    ]);
  const displayedFirst = [...bylines].sort((left, right) => Number(right.name === name) - Number(left.name === name));
  return authorEvidence(id, displayedFirst.map(fromRow), new Set(sides));
}

function chaptersOf(bylines: readonly BylineRow<StoredByline>[]): number {
  return new Set(bylines.map((byline) => fromRow(byline).chapterId)).size;
}
