import type { Row } from "../../graph/connection.js";
import type { IdentityByline } from "../identityByline.js";

/** A byline with its id. */
export interface KnownByline extends IdentityByline {
  id: string;
}

/** A byline in the graph, and how it is assigned there. */
export interface StoredByline extends KnownByline {
  authorId: string;
  authorName: string;
  authorDigest: string;
  rule: string;
  evidence: string;
}

/** The same with the keys of its organisations. */
export interface StoredBylineOfChapter extends StoredByline {
  organizationKeys: string[];
}

/** A row of cypher/identity/readBylinesOf….cypher. */
export type BylineRow<T extends StoredByline> = Row & Omit<T, "chapterId">;

/** The byline of a row, which it becomes: a batch has thousands. Its key begins with its chapter's id. */
export function fromRow<T extends StoredByline>(row: BylineRow<T>): BylineRow<T> & { chapterId: string } {
  return Object.assign(row, { chapterId: row.key.slice(0, row.key.indexOf("\t")) });
}
