import { type Command, InvalidArgumentError } from "commander";
import type { Transaction } from "../graph/connection.js";
import type { WriteEvent } from "../graph/event.js";
import { raiseDataVersion } from "../graph/raiseDataVersion.js";
import { writeRecorded } from "../graph/writeRecorded.js";
import { listDecisions } from "../identity/decide/listDecisions.js";
import { mergeAuthors } from "../identity/decide/mergeAuthors.js";
import { splitAuthor } from "../identity/decide/splitAuthor.js";
import { undoDecision } from "../identity/decide/undoDecision.js";
import { readSuggestions } from "../identity/suggest/readSuggestions.js";
import { bringUpToDate } from "../relate/run/bringUpToDate.js";
import { renderDecision, renderSuggestions } from "./authors/render.js";
import { commandEvent } from "./commandEvent.js";
import type { WithDatabase } from "./load.js";

interface SuggestionFlags {
  limit: number;
  least: number;
  author?: string;
  json?: boolean;
}

/**
 * Adds `authors suggestions|merge|split|undo|decisions`: who is who, for persons to decide. What it throws
 * (BAD_USER_INPUT: 1, DATABASE_UNAVAILABLE: 3) is for the command line's one handler of errors.
 */
export function registerAuthors(program: Command, withDatabase: WithDatabase): void {
  const authors = program.command("authors").description("Decide which authors are one person");
  authors
    .command("suggestions")
    .description("Authors who may be one person, the best first, and why")
    .option("--limit <number>", "how many at most", countOf, 20)
    .option("--least <score>", "only those that score as much, from 0 to 1", scoreOf, 0)
    .option("--author <id>", "only those about this author")
    .option("--json", "print them as JSON")
    .action(async ({ json, ...flags }: SuggestionFlags) => {
      const suggestions = await withDatabase((connection) => readSuggestions(connection, flags));
      print(json ? `${JSON.stringify(suggestions, undefined, 2)}\n` : renderSuggestions(suggestions, isTerminal()));
    });
  authors
    .command("merge")
    .description("Say that authors are one person; the first keeps its id, the others resolve to it")
    .argument("<keep>", "the author whose id stays")
    .argument("<merge...>", "the authors who are the same person")
    .requiredOption("--reason <text>", "why")
    .action(async (keep: string, merge: string[], { reason }: { reason: string }) => {
      await decide(withDatabase, "mergeAuthors", [keep, ...merge], reason, (transaction, event) =>
        mergeAuthors(transaction, { keep, merge }, event),
      );
    });
  authors
    .command("split")
    .description("Say that an author's bylines in some chapters are another's, for good")
    .argument("<author>", "the author who has them")
    .argument("<chapter...>", "ids of the chapters")
    .option("--to <author>", "whose they are; a new author's where it is not given")
    .requiredOption("--reason <text>", "why")
    .action(async (author: string, chapters: string[], { reason, to }: { reason: string; to?: string }) => {
      await decide(withDatabase, "splitAuthor", [author, ...chapters], reason, (transaction, event) =>
        splitAuthor(transaction, { author, chapters, to: to ?? null }, event),
      );
    });
  authors
    .command("undo")
    .description("Take a merge or a split back, in any order")
    .argument("<decision>", "its id, as merge and decisions print it")
    .requiredOption("--reason <text>", "why")
    .action(async (id: string, { reason }: { reason: string }) => {
      await decide(withDatabase, "undoMerge", [id], reason, (transaction, event) =>
        undoDecision(transaction, id, event),
      );
    });
  authors
    .command("decisions")
    .description("Every decision, the oldest first: who made it, when, why, and whether it stands")
    .option("--json", "print one as JSON a line")
    .action(async ({ json }: { json?: boolean }) => {
      await withDatabase(async (connection) => {
        for await (const decision of listDecisions(connection))
          print(json ? `${JSON.stringify(decision)}\n` : renderDecision(decision, isTerminal()));
      });
    });
}

/**
 * Writes a decision with its event in one transaction, and prints the event's id, which is that of a merge or split; then
 * relates the terms anew that shared authors relate.
 */
async function decide(
  withDatabase: WithDatabase,
  action: string,
  targets: string[],
  reason: string,
  work: (transaction: Transaction, event: WriteEvent & { reason: string }) => Promise<unknown>,
): Promise<void> {
  const event = { ...commandEvent(action, targets), reason };
  await withDatabase(async (connection, place) => {
    await writeRecorded(connection, event, async (transaction) => {
      await work(transaction, event);
      await raiseDataVersion(transaction);
    });
    print(action === "undoMerge" ? `undone: ${targets[0]}\n` : `decided: ${event.id}\n`);
    await bringUpToDate(place);
  });
}

function countOf(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError("It has to be a whole number from 1.");
  return count;
}

function scoreOf(text: string): number {
  const score = Number(text);
  if (!(score >= 0 && score <= 1)) throw new InvalidArgumentError("It has to be a number from 0 to 1.");
  return score;
}

function isTerminal(): boolean {
  return process.stdout.isTTY === true;
}

function print(text: string): void {
  process.stdout.write(text);
}
