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
  /** Of one measurement. */
  seconds: number;
  /** Turns of all contenders at most before the rounds, until two that follow one another agree for everyone. */
  warmUps: number;
}

/** How near two rates are that agree. */
const SETTLED = 0.05;

/** Asks one question of every contender that answers it: warms them up in turns, then measures, each first as often as any other. */
export async function askInRounds(
  client: Worker,
  question: Question,
  contenders: readonly Contender[],
  pace: Pace,
): Promise<Shown[]> {
  const able = contenders.flatMap((contender) => {
    const sent = contender.send(question);
    return sent ? [{ name: contender.name, sent, measured: [] as Throughput[] }] : [];
  });
  const measure = async ({ sent, name }: (typeof able)[number]): Promise<Throughput> => {
    const load: Load = { ...sent, seconds: pace.seconds };
    const throughput = await client.ask<Throughput>(load);
    if (throughput.failures > 0)
      throw new Error(`${question.name}: ${throughput.failures} requests to ${name} failed.`);
    return throughput;
  };
  // They share a database, whose compiler works for all of them: nobody is warm before the others are.
  let before: number[] = [];
  for (let turn = 0; turn < pace.warmUps; turn += 1) {
    const rates: number[] = [];
    for (const contender of able) rates.push((await measure(contender)).rate);
    const agree = rates.every((rate, i) => Math.abs(rate - (before[i] ?? 0)) < SETTLED * rate);
    if (agree) break;
    before = rates;
  }
  for (let round = 0; round < pace.rounds; round += 1) {
    const first = round % able.length;
    for (const contender of [...able.slice(first), ...able.slice(0, first)]) {
      contender.measured.push(await measure(contender));
    }
  }
  return able.map(({ name, measured }) => {
    const rates = measured.map(({ rate }) => rate);
    return {
      question: question.name,
      contender: name,
      rate: median(rates),
      least: Math.min(...rates),
      most: Math.max(...rates),
      p50: median(measured.map(({ p50 }) => p50)),
    };
  });
}
