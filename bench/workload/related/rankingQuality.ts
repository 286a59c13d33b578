import type { GoldEntry } from "./goldGlossary.js";

/** For each label the labels ranked as related to it, best first. */
export type LabelRanking = ReadonlyMap<string, readonly string[]>;

/** How good the ranking of one term is. */
export interface Quality {
  label: string;
  /** Normalised discounted cumulative gain of the first ten (Järvelin and Kekäläinen 2002). */
  ndcg: number;
  /** One over the rank of the first that is right. */
  reciprocalRank: number;
  /** The share of the first five that is right. */
  precision: number;
}

const FIRST = 10;

/** The quality of each ranking whose term has related terms, in the order of the glossary. */
export function rankingQuality(gold: readonly GoldEntry[], ranking: LabelRanking): Quality[] {
  return gold
    .filter(({ related }) => related.length > 0)
    .map(({ label, related }) => {
      const ranked = (ranking.get(label) ?? []).filter((other) => other !== label);
      const right = ranked.map((other) => related.includes(other));
      const ideal = related.slice(0, FIRST).map(() => true);
      const first = right.indexOf(true);
      return {
        label,
        ndcg: gainOf(right.slice(0, FIRST)) / gainOf(ideal),
        reciprocalRank: first < 0 ? 0 : 1 / (first + 1),
        precision: right.slice(0, 5).filter(Boolean).length / 5,
      };
    });
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

/** The 95% interval of the mean of paired differences, by 2,000 bootstrap samples of a fixed seed (Efron 1979). */
export function bootstrapInterval(differences: readonly number[]): [low: number, high: number] {
  let state = 1;
  const random = () => {
    // The minimal standard generator (Park and Miller 1988).
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const means = Array.from({ length: 2000 }, () =>
    mean(differences.map(() => differences[Math.floor(random() * differences.length)] ?? 0)),
  ).sort((one, two) => one - two);
  return [means[50] ?? 0, means[1949] ?? 0];
}

function gainOf(right: readonly boolean[]): number {
  return right.reduce((gain, isRight, place) => gain + (isRight ? 1 / Math.log2(place + 2) : 0), 0);
}
