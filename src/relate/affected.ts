import type { Nearest } from "./nearest.js";
import { firstOf, isSameRanked, type Ranked } from "./ranked.js";

/**
 * The terms whose relations can have changed, given the lists of nearest terms that did, as they were before: those terms,
 * whoever came into such a list or went from it, and, where the part of it that is a term's company changed, all that are
 * near to the term or it to them.
 */
export function affected(
  moved: ReadonlyMap<number, Ranked>,
  nearest: Nearest,
  company: number,
  all: Iterable<number>,
): Set<number> {
  const slots = new Set(moved.keys());
  const inOtherCompany = new Set<number>();
  for (const [slot, before] of moved) {
    const now = nearest.of(slot);
    for (const other of before.slots) slots.add(other);
    for (const other of now.slots) slots.add(other);
    if (!isSameRanked(firstOf(before, company), firstOf(now, company))) inOtherCompany.add(slot);
  }
  for (const slot of all) {
    for (const other of nearest.of(slot).slots) if (inOtherCompany.has(other)) slots.add(slot);
  }
  return slots;
}
