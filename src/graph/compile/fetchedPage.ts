import { checkEditions, inEdition } from "./edition.js";
import { isRow, type PagePlan, type Row, rowsOf } from "./plan.js";

/** The rows of a page in the order of the list, with what is known of the list around them. */
export interface FetchedPage {
  rows: readonly Row[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  totalCount: unknown;
}

/** The page in a parent's row. Throws BAD_USER_INPUT where a cursor is of an edition of the list that is past. */
export type FetchPage = (row: Row) => FetchedPage;

/**
 * How a page that is planned whole is taken from a row: the row past its end taken off, and a page taken from the end turned
 * round. Columns that are not asked for are not looked up either.
 */
export function fetcherOf(column: string, page: PagePlan): FetchPage {
  const { size, backward, editions } = page;
  const edition = page.edition ? `${column}_edition` : undefined;
  const beyond = page.beyond ? `${column}_beyond` : undefined;
  const behind = page.behind ? `${column}_behind` : undefined;
  const total = page.total ? `${column}_total` : undefined;
  // Within an edition no row goes: that of a cursor is still there.
  const isKnownOnward = editions.has(backward ? "after" : "before");
  const isKnownBack = editions.has(backward ? "before" : "after");
  return (row) => {
    const fetched = rowsOf(row[column]);
    const isLonger = fetched.length > size;
    const kept = isLonger ? fetched.slice(0, size) : fetched;
    const rows = edition === undefined ? kept : keysInEdition(kept, row[edition], page);
    const onward = isLonger || isKnownOnward || (beyond !== undefined && row[beyond] === true);
    const back = isKnownBack || (behind !== undefined && row[behind] === true);
    return {
      rows: backward ? rows.toReversed() : rows,
      hasNextPage: backward ? back : onward,
      hasPreviousPage: backward ? onward : back,
      totalCount: total === undefined ? undefined : row[total],
    };
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
