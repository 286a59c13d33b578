import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Resolver } from "type-graphql";
import { badInput } from "../../domain/badInput.js";
import { MOST_TARGETS } from "../../graph/event.js";
import type { ReadResult } from "../../ingest/read/readResult.js";
import type { Context } from "../context.js";
import "../entity/LoadReport.js";
import { PageInput } from "../entity/PageInput.js";
import "../entity/Withdrawal.js";
import { Write } from "../write.js";

/** Characters of a uri, which is a key. */
const LONGEST_URI = 2_000;

/** What is said is put in and taken out. */
@Resolver()
export class SourceMutations {
  @Write(
    "LoadReport!",
    "curator",
    "Loads pages, all in one transaction; what cannot be read is rejected with the reason.",
  )
  async load(
    @Arg("input", () => [PageInput], { description: "The pages, 10 MB in all at most." }) input: PageInput[],
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    for (const { uri } of input) {
      if (uri.trim() === "" || uri.length > LONGEST_URI) throw badInput(`"uri": give 1 to ${LONGEST_URI} characters.`);
    }
    const targets = [...new Set(input.map(({ uri }) => uri))].slice(0, MOST_TARGETS);
    const deed = context.writer.prepare(info, { targets });
    // What reads pages is a third of all modules: a server that is only asked does without.
    const [{ readContent }, { loadAtOnce }] = await Promise.all([
      import("../../ingest/read/readContent.js"),
      import("../../ingest/load.js"),
    ]);
    const results: ReadResult[] = [];
    for (const page of input) {
      for await (const result of readContent(page)) results.push(isDecision(result) ? refuse(page.uri) : result);
    }
    const report = await deed.commit((transaction) => loadAtOnce(transaction, results));
    context.metrics.countLoad(report);
    await context.relating.afterLoad();
    return report;
  }

  @Write(
    "Withdrawal!",
    "admin",
    "Takes a definition, chapter or author's name out of every answer and export, for good.",
  )
  async withdraw(
    @Arg("id", () => ID, { description: "Of a definition, a chapter or an author." }) id: string,
    @Arg("reason", () => String, { description: "Why, in 1 to 1,000 characters." }) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const deed = context.writer.prepare(info, { targets: [id], reason });
    const { at, by, reason: why = reason } = deed.event;
    const { withdraw } = await import("../../ingest/withdraw.js");
    const withdrawal = await deed.commit((transaction) => withdraw(transaction, { id, reason: why, at, by }));
    await context.relating.afterLoad();
    return withdrawal;
  }
}

/** Whether a line of an export tells what a person decided: under that person's name, which a request must not choose. */
function isDecision(result: ReadResult): boolean {
  return "decision" in result || "relationDecision" in result;
}

function refuse(uri: string): ReadResult {
  const message = "Decisions bear the name of who made them; load them with the command, or decide anew here.";
  return { rejection: { uri, code: "DECISION_OF_OTHERS", message } };
}
