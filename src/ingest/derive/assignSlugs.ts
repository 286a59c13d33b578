import { codePointOrder } from "../../domain/codePointOrder.js";
import { shortDigest } from "../../domain/digest.js";

const SHORTEST = 4;
const LONGEST = 12;

/**
 * The slugs of all things whose texts give one slug, by key: the first folded text in code point order keeps it, each
 * other gets four characters of its key's hash, and more only where four are not enough to tell them apart.
 */
export function assignSlugs(slug: string, things: readonly { key: string; folded: string }[]): Map<string, string> {
  const [first, ...others] = [...things].sort(
    (left, right) => codePointOrder(left.folded, right.folded) || codePointOrder(left.key, right.key),
  );
  const slugs = new Map<string, string>();
  if (first) slugs.set(first.key, slug);
  const hashes = new Map(others.map(({ key }) => [key, shortDigest(LONGEST, key)]));
  let length = SHORTEST;
  while (length < LONGEST && new Set([...hashes.values()].map((hash) => hash.slice(-length))).size < hashes.size)
    length += 1;
  for (const [key, hash] of hashes) slugs.set(key, `${slug}-${hash.slice(-length)}`);
  return slugs;
}
