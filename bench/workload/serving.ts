import type { BenchDatabase } from "../database.js";
import { withGeneratedGraph } from "../generatedGraph.js";
import type { Bench, Comparison, Outcome, Workload } from "../workload.js";
import { type ContenderName, withContenders } from "./serving/contenders.js";
import { startWorker } from "./serving/process.js";
import { readQuestions } from "./serving/questions.js";
import { askInRounds, type Pace, type Shown, warmUp } from "./serving/rounds.js";
import { compareAnswers } from "./serving/sameAnswers.js";

const PACE: Pace = { rounds: 3, turns: 3, seconds: 2, warmUps: 7 };
/** Enough to see that everything runs and answers the same. */
const SMOKE: Pace = { rounds: 1, turns: 1, seconds: 1, warmUps: 0 };
/** Turns of every question before any is measured. */
const FIRST = 2;

export const workload: Workload = {
  claim:
    "An answer comes as fast as by hand-written Cypher, twice as fast as by @neo4j/graphql, and again five times faster.",
  size: 12_600,
  run: (bench) => withGeneratedGraph(bench, (database) => serve(bench, database)),
};

/** Asks every question, or those that are named, of every contender. */
export async function serve({ only, smoke, say }: Bench, database: BenchDatabase): Promise<Outcome> {
  const questions = await readQuestions(database.connection, only);
  const client = startWorker(new URL("serving/client.ts", import.meta.url));
  const pace = smoke ? SMOKE : PACE;
  try {
    const shown = await withContenders(database, questions, { hasPeer: !smoke, isWarm: !smoke }, async (contenders) => {
      const all: Shown[] = [];
      // A server answers all kinds of questions, and takes thousands of them until what they share is compiled.
      for (const question of questions) {
        await compareAnswers(question, contenders);
        await warmUp(client, question, contenders, { ...pace, warmUps: Math.min(FIRST, pace.warmUps) });
      }
      for (const question of questions) {
        const answered = await askInRounds(client, question, contenders, pace);
        say(
          `${question.name}: ${answered.map(({ contender, rate }) => `${contender} ${Math.round(rate)}/s`).join(", ")}`,
        );
        all.push(...answered);
      }
      return all;
    });
    return {
      method:
        "autocannon in a process of its own with 16 connections, every contender in another; every question is asked of all in two turns, then each is warmed up in turns until two of them agree to 5% for everyone, in seven turns at most; the medians of three rounds, each of three turns in rotating order. The limit is the quicker of Cypher by hand and the compiled statement, both bare.",
      contenders: shown.map(({ question, contender, rate, least, most, p50 }) => ({
        name: `${question}: ${contender}`,
        figures: { "answers/s": rate, least, most, "p50 ms": p50 },
      })),
      comparisons: comparisons(shown),
    };
  } finally {
    await client.stop();
  }
}

function comparisons(shown: readonly Shown[]): Comparison[] {
  const questions = [...new Set(shown.map(({ question }) => question))];
  const rate = (question: string, contender: ContenderName) =>
    shown.find((each) => each.question === question && each.contender === contender)?.rate;
  const limit = (question: string) => Math.max(rate(question, "by hand") ?? 0, rate(question, "compiled, bare") ?? 0);
  const ratios = (of: ContenderName, to: (question: string) => number | undefined) =>
    questions.flatMap((question) => {
      const [own, other] = [rate(question, of), to(question)];
      return own !== undefined && other ? [{ question, ratio: own / other }] : [];
    });
  const toLimit = ratios("lexigraph", limit);
  const toPeer = ratios("lexigraph", (question) => rate(question, "@neo4j/graphql"));
  const toUncached = ratios("lexigraph, cached", (question) => rate(question, "lexigraph"));
  return [
    ...geometricMean(toLimit).map((ratio) => ({ name: "to the limit, geometric mean", ratio, atLeast: 0.85 })),
    ...toLimit.map(({ question, ratio }) => ({ name: `${question}: to the limit`, ratio, atLeast: 0.7 })),
    ...geometricMean(toPeer).map((ratio) => ({ name: "to @neo4j/graphql, geometric mean", ratio, atLeast: 2 })),
    ...toPeer.map(({ question, ratio }) => ({ name: `${question}: to @neo4j/graphql`, ratio, atLeast: 1 })),
    ...toUncached.map(({ question, ratio }) => ({ name: `${question}: cached, to uncached`, ratio, atLeast: 5 })),
  ];
}

/** The mean; none of nothing. */
function geometricMean(ratios: readonly { ratio: number }[]): number[] {
  if (ratios.length === 0) return [];
  return [Math.exp(ratios.reduce((sum, { ratio }) => sum + Math.log(ratio), 0) / ratios.length)];
}
