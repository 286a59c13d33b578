import { codePointOrder } from "../../domain/codePointOrder.js";
import { digest } from "../../domain/digest.js";
import type { FormerId } from "../../graph/formerIds.js";
import type { Assignment, Cluster } from "../clusterBylines.js";
import { type DerivedAuthor, deriveAuthor } from "../deriveAuthor.js";
import { organizationKeysOf } from "../identityByline.js";
import type { StoredByline } from "./storedByline.js";

/** An author after a change: the id that its node had before (null for a new node), and whether anything in it differs. */
export interface SettledAuthor extends DerivedAuthor {
  formerId: string | null;
  digest: string;
  isWritten: boolean;
}

/** Whose a byline is after a change. */
export interface SettledByline {
  key: string;
  chapterId: string;
  organizationKeys: string[];
  authorId: string;
  assignment: Assignment;
}

export interface SettledAuthors {
  authors: SettledAuthor[];
  bylines: SettledByline[];
  /** Authors that are no more, with the one who has most of their bylines now. */
  gone: FormerId[];
}

/**
 * The authors of clusters, each at a node that stood for one of its bylines before: the one of the same id, else the one
 * that had most of them, so that an id that changes takes its node along.
 *
 * @param before the bylines that the graph has, and those that go; with the author of each
 */
export function settleAuthors(clusters: readonly Cluster[], before: readonly StoredByline[]): SettledAuthors {
  const derived = clusters
    .map((cluster) => ({ cluster, author: deriveAuthor(cluster) }))
    .sort((left, right) => codePointOrder(left.author.id, right.author.id));
  const digests = new Map(before.map(({ authorId, authorDigest }) => [authorId, authorDigest]));
  const authorBefore = new Map(before.map(({ key, authorId }) => [key, authorId]));
  const nodes = assignNodes(derived, new Set(digests.keys()), authorBefore);
  const authors = derived.map(({ author }): SettledAuthor => {
    const written = digest(JSON.stringify(author));
    const formerId = nodes.get(author.id) ?? null;
    return { ...author, formerId, digest: written, isWritten: digests.get(formerId ?? "") === written };
  });
  const bylines = derived.flatMap(({ author, cluster }) =>
    cluster.bylines.map(({ byline, assignment }) => ({
      key: byline.key,
      chapterId: byline.chapterId,
      organizationKeys: organizationKeysOf(byline),
      authorId: author.id,
      assignment,
    })),
  );
  const used = new Set(nodes.values());
  const gone = [...digests.keys()].filter((id) => !used.has(id)).sort(codePointOrder);
  return { authors, bylines, gone: gone.map((from) => ({ from, to: successor(from, bylines, authorBefore) })) };
}

/** The node, by its former id, of each author, by its id. */
function assignNodes(
  derived: readonly { cluster: Cluster; author: DerivedAuthor }[],
  formerIds: ReadonlySet<string>,
  authorBefore: ReadonlyMap<string, string>,
): Map<string, string> {
  const nodes = new Map(derived.flatMap(({ author: { id } }) => (formerIds.has(id) ? [[id, id] as const] : [])));
  const used = new Set(nodes.values());
  const shares = derived.flatMap(({ author: { id }, cluster }) => {
    const counts = countAuthors(cluster.bylines.flatMap(({ byline }) => authorBefore.get(byline.key) ?? []));
    return [...counts].map(([former, count]) => ({ id, former, count }));
  });
  shares.sort(
    (left, right) =>
      right.count - left.count || codePointOrder(left.id, right.id) || codePointOrder(left.former, right.former),
  );
  for (const { id, former } of shares) {
    if (nodes.has(id) || used.has(former)) continue;
    nodes.set(id, former);
    used.add(former);
  }
  return nodes;
}

/** The author who has most of the bylines that one had; of several, the first by id. */
function successor(
  from: string,
  bylines: readonly SettledByline[],
  authorBefore: ReadonlyMap<string, string>,
): string | null {
  const counts = countAuthors(bylines.flatMap(({ key, authorId }) => (authorBefore.get(key) === from ? authorId : [])));
  const sorted = [...counts].sort(
    ([left, leftCount], [right, rightCount]) => rightCount - leftCount || codePointOrder(left, right),
  );
  return sorted[0]?.[0] ?? null;
}

function countAuthors(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
