import { WEIGHTS, type Weights } from "../../src/relate/weights.js";
import type { Bench, Contender, Outcome, Workload } from "../workload.js";
import { readGold } from "./related/goldGlossary.js";
import { nestedValidation } from "./related/nestedValidation.js";
import { bootstrapInterval, mean, type Quality, rankingQuality } from "./related/rankingQuality.js";
import { relatedRanking } from "./related/relatedRanking.js";
import { tfidfRanking } from "./related/tfidfRanking.js";

/** The product without some of its signals. */
const WITHOUT: [string, Partial<Weights>][] = [
  ["runs of letters alone", { mention: 0, label: 0, reference: 0, company: 0 }],
  ["and mentions", { label: 0, reference: 0, company: 0 }],
  ["and labels", { reference: 0, company: 0 }],
  ["and references", { company: 0 }],
];

/** What the nested validation chooses from: half and twice each weight of a signal that the glossary shows. */
const CHOICES: Partial<Weights>[] = [0.5, 1, 2].flatMap((mention) =>
  [0.5, 1, 2].flatMap((label) =>
    [0, 0.5, 1, 2].map((company) => ({
      mention: mention * WEIGHTS.mention,
      label: label * WEIGHTS.label,
      company: company * WEIGHTS.company,
    })),
  ),
);

export const workload: Workload = {
  claim: "Related terms are what editors list by hand: nDCG@10 at least 0.62 on terms on which no weight was chosen.",
  // The glossary has its own size.
  size: 1,
  needsGold: true,
  run: async (bench) => measure(bench),
};

function measure({ gold: path = "", say }: Bench): Outcome {
  const gold = readGold(path);
  const quality = (weights: Partial<Weights>) => rankingQuality(gold, relatedRanking(gold, weights));
  const baseline = rankingQuality(gold, tfidfRanking(gold));
  say(`${gold.length} terms, ${baseline.length} with related terms`);
  const shipped = quality({});
  say(`${CHOICES.length} settings in nested validation`);
  const nested = nestedValidation(CHOICES.map(quality));
  const gains = nested.map((ndcg, term) => ndcg - (baseline[term]?.ndcg ?? 0));
  const [low, high] = bootstrapInterval(gains);
  return {
    method:
      "Rankings against the related terms that the editors of a glossary listed. Nested: five folds, ten times, each term under the setting that was best on terms of the other folds.",
    contenders: [
      contender("TF-IDF of the definitions", baseline),
      ...WITHOUT.map(([name, weights]) => contender(name, quality(weights))),
      contender("and company: as it is", shipped),
      { name: "nested validation", figures: { "nDCG@10 %": 100 * mean(nested) } },
      { name: "its gain over TF-IDF, 95% from", figures: { "nDCG@10 %": 100 * low } },
      { name: "to", figures: { "nDCG@10 %": 100 * high } },
    ],
    comparisons: [
      { name: "nDCG@10, nested validation", ratio: mean(nested), atLeast: 0.62 },
      { name: "gain over TF-IDF, lower end of the 95% interval", ratio: low, atLeast: 0.06 },
    ],
  };
}

function contender(name: string, qualities: readonly Quality[]): Contender {
  return {
    name,
    figures: {
      "nDCG@10 %": 100 * mean(qualities.map(({ ndcg }) => ndcg)),
      "MRR %": 100 * mean(qualities.map(({ reciprocalRank }) => reciprocalRank)),
      "P@5 %": 100 * mean(qualities.map(({ precision }) => precision)),
    },
  };
}
