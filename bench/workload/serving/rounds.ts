import { median } from "../../latencies.js";
import type { Load, Throughput } from "./client.js";
import type { Contender, ContenderName } from "./contenders.js";
import type { Worker } from "./process.js";
import type { Question } from "./questions.js";

/** What a contender showed on a question over all rounds. */
export interface Shown {
  question: string;
  contender: ContenderName;
  /** Answers a second: the median of the rounds, the least and the most. */
  rate: number;
  least: number;
  most: number;
  /** Median over the rounds, in milliseconds. */
  p50: number;
}

/** How long to measure. */
export interface Pace {
  rounds: number;
  /** Turns of all contenders in a round: a machine that others use too is slow for seconds at a time, and not for one alone. */
  turns: number;
  /** Of one contender in a turn. */
  seconds: number;
  /** Turns of all contenders at most before the rounds, until two that follow one another agree for everyone. */
  warmUps: number;
}

/** How near two rates are that agree. */
const SETTLED = 0.05;

/** A contender that answers a question. */
interface Able {
  name: ContenderName;
  /** Throws where a request fails. */
  measure(): Promise<Throughput>;
  /** Turn by turn. */
  measured: Throughput[];
}

/** Has all contenders answer a question in turns, until two turns that follow one another agree for everyone. */
export async function warmUp(
  client: Worker,
  question: Question,
  contenders: readonly Contender[],
  pace: Pace,
): Promise<void> {
  await settle(ableToAnswer(client, question, contenders, pace), pace.warmUps);
}

/** Asks one question of every contender that answers it: warms them up in turns, then measures, each first as often as any other. */
export async function askInRounds(
  client: Worker,
  question: Question,
  contenders: readonly Contender[],
  pace: Pace,
): Promise<Shown[]> {
  const able = ableToAnswer(client, question, contenders, pace);
  await settle(able, pace.warmUps);
  for (let turn = 0; turn < pace.rounds * pace.turns; turn += 1) {
    const first = turn % able.length;
    for (const contender of [...able.slice(first), ...able.slice(0, first)]) {
      contender.measured.push(await contender.measure());
    }
  }
  return able.map(({ name, measured }) => {
    const rounds = inRounds(measured, pace);
    const rates = rounds.map(({ rate }) => rate);
    return {
      question: question.name,
      contender: name,
      rate: median(rates),
      least: Math.min(...rates),
      most: Math.max(...rates),
      p50: median(rounds.map(({ p50 }) => p50)),
    };
  });
}

/** What each round showed: as many answers as its turns gave, over the time that they took. */
function inRounds(measured: readonly Throughput[], { rounds, turns }: Pace): Pick<Throughput, "rate" | "p50">[] {
  return Array.from({ length: rounds }, (_, round) => {
    const own = measured.slice(round * turns, (round + 1) * turns);
    const rate = own.reduce((sum, turn) => sum + turn.rate, 0) / turns;
    return { rate, p50: median(own.map(({ p50 }) => p50)) };
  });
}

function ableToAnswer(client: Worker, question: Question, contenders: readonly Contender[], { seconds }: Pace): Able[] {
  return contenders.flatMap(({ name, send }) => {
    const sent = send(question);
    if (!sent) return [];
    const load: Load = { ...sent, seconds };
    const measure = async () => {
      const throughput = await client.ask<Throughput>(load);
      if (throughput.failures > 0)
        throw new Error(`${question.name}: ${throughput.failures} requests to ${name} failed.`);
      return throughput;
    };
    return [{ name, measure, measured: [] }];
  });
}

/**
 * Measures all in turns, so many at most, until two that follow one another agree for each. They share a database, whose
 * compiler works for all of them: nobody is warm before the others are.
 */
export async function settle(able: readonly Pick<Able, "measure">[], turns: number): Promise<void> {
  let before: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const rates: number[] = [];
    for (const { measure } of able) rates.push((await measure()).rate);
    if (rates.every((rate, i) => Math.abs(rate - (before[i] ?? 0)) < SETTLED * rate)) return;
    before = rates;
  }
}
