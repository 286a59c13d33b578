import { Random } from "../../generate/random.js";
import { mean, type Quality } from "./rankingQuality.js";

const FOLDS = 5;
const REPEATS = 10;
const SEED = 20_261_125;

/**
 * The quality of each term under the setting that was best on terms of other folds, averaged over repeated divisions
 * (Varma and Simon 2006): what a setting chosen this way can be expected to reach on terms it was not chosen on.
 * `settings` holds, for each setting, the quality of the same terms.
 */
export function nestedValidation(settings: readonly (readonly Quality[])[]): number[] {
  const random = new Random(SEED);
  const terms = settings[0]?.length ?? 0;
  const sums = new Array<number>(terms).fill(0);
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const folds = divide(terms, random);
    for (let fold = 0; fold < FOLDS; fold += 1) {
      const chosen = bestOf(settings, (term) => folds[term] !== fold);
      for (let term = 0; term < terms; term += 1) {
        if (folds[term] === fold) sums[term] = (sums[term] ?? 0) + (chosen[term]?.ndcg ?? 0);
      }
    }
  }
  return sums.map((sum) => sum / REPEATS);
}

/** The fold of each term, all of nearly the same size. */
function divide(terms: number, random: Random): number[] {
  const order = Array.from({ length: terms }, (_, term) => term);
  for (let place = terms - 1; place > 0; place -= 1) {
    const other = random.whole(0, place);
    [order[place], order[other]] = [order[other] ?? 0, order[place] ?? 0];
  }
  const folds = new Array<number>(terms).fill(0);
  for (const [place, term] of order.entries()) folds[term] = place % FOLDS;
  return folds;
}

function bestOf(settings: readonly (readonly Quality[])[], isSeen: (term: number) => boolean): readonly Quality[] {
  let best: readonly Quality[] = [];
  let most = -1;
  for (const setting of settings) {
    const score = mean(setting.filter((_, term) => isSeen(term)).map(({ ndcg }) => ndcg));
    if (score <= most) continue;
    most = score;
    best = setting;
  }
  return best;
}
