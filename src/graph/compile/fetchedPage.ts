import { checkEditions, inEdition } from "./edition.js";
import { isRow, type PagePlan, type Row, rowsOf } from "./plan.js";

/** The rows of a page in the order of the list, with what is known of the list around them. */
export interface FetchedPage {
  rows: readonly Row[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  totalCount: unknown;
}

/**
 * The page in a parent's row: the row past its end taken off, and a page taken from the end turned round. Throws
 * BAD_USER_INPUT where a cursor is of an edition of the list that is past.
 */
export function fetchPage(row: Row, column: string, page: PagePlan): FetchedPage {
  const fetched = rowsOf(row[column]);
  const kept = fetched.length > page.size ? fetched.slice(0, page.size) : fetched;
  const rows = page.edition ? keysInEdition(kept, row[`${column}_edition`], page) : kept;
  // Within an edition no row goes: that of a cursor is still there.
  const isKnown = (argument: string) => page.editions.has(argument);
  const onward =
    fetched.length > page.size || row[`${column}_beyond`] === true || isKnown(page.backward ? "after" : "before");
  const back = row[`${column}_behind`] === true || isKnown(page.backward ? "before" : "after");
  return {
    rows: page.backward ? rows.toReversed() : rows,
    hasNextPage: page.backward ? back : onward,
    hasPreviousPage: page.backward ? onward : back,
    totalCount: row[`${column}_total`],
  };
}

function keysInEdition(rows: readonly Row[], edition: unknown, page: PagePlan): Row[] {
  checkEditions(page.editions, edition);
  return rows.map((row) => ({ ...row, key: inEdition(edition, row.key) }));
}

/** The columns of a page's node; a row is wrapped only where a key or an edge stands beside the node. */
export function nodeOf(row: Row, page: PagePlan): Row {
  if (!isWrapped(page)) return row;
  const { node } = row;
  return isRow(node) ? node : {};
}

/** Whether a page's rows hold more than their node. */
export function isWrapped(page: PagePlan): boolean {
  return page.cursors || page.edge !== undefined;
}

/** A field of PageInfo; cursors are null on an empty page. */
export function readPageInfo(fetched: FetchedPage, name: string, encode: (key: string) => string): unknown {
  switch (name) {
    case "hasNextPage":
      return fetched.hasNextPage;
    case "hasPreviousPage":
      return fetched.hasPreviousPage;
    case "startCursor":
      return encodeKey(fetched.rows[0], encode);
    case "endCursor":
      return encodeKey(fetched.rows.at(-1), encode);
    default:
      return "PageInfo";
  }
}

function encodeKey(row: Row | undefined, encode: (key: string) => string): string | null {
  return row ? encode(String(row.key)) : null;
}
