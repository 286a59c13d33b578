import { checkEditions } from "./edition.js";
import type { PagePlan } from "./plan.js";
import type { KeyOf, Values } from "./rowForm.js";

/** The rows of a page in the order of the list, with what is known of the list around them. */
export interface FetchedPage {
  rows: readonly Values[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  totalCount: unknown;
  /** Of the list, where it has editions and one is asked for. */
  edition: unknown;
}

/** The page in a parent's row. Throws BAD_USER_INPUT where a cursor is of an edition of the list that is past. */
export type FetchPage = (values: Values, rowsOf: (found: unknown) => readonly Values[]) => FetchedPage;

/**
 * How a page that is planned whole is taken from a row: the row past its end taken off, and a page taken from the end turned
 * round. Columns that are not asked for are not looked up either.
 */
export function fetcherOf(column: string, page: PagePlan, keyOf: KeyOf): FetchPage {
  const { size, backward, editions } = page;
  const rowsKey = page.rows ? keyOf(column) : undefined;
  const editionKey = page.edition ? keyOf(`${column}_edition`) : undefined;
  const beyondKey = page.beyond ? keyOf(`${column}_beyond`) : undefined;
  const behindKey = page.behind ? keyOf(`${column}_behind`) : undefined;
  const totalKey = page.total ? keyOf(`${column}_total`) : undefined;
  // Within an edition no row goes: that of a cursor is still there.
  const isKnownOnward = editions.has(backward ? "after" : "before");
  const isKnownBack = editions.has(backward ? "before" : "after");
  return (values, rowsOf) => {
    const found = rowsKey === undefined ? [] : rowsOf(values[rowsKey]);
    const isLonger = found.length > size;
    const rows = isLonger ? found.slice(0, size) : found;
    const edition = editionKey === undefined ? undefined : values[editionKey];
    if (editionKey !== undefined) checkEditions(editions, edition);
    const onward = isLonger || isKnownOnward || (beyondKey !== undefined && values[beyondKey] === true);
    const back = isKnownBack || (behindKey !== undefined && values[behindKey] === true);
    return {
      rows: backward ? rows.toReversed() : rows,
      hasNextPage: backward ? back : onward,
      hasPreviousPage: backward ? onward : back,
      totalCount: totalKey === undefined ? undefined : values[totalKey],
      edition,
    };
  };
}

/** Whether a page's rows hold more than their node. */
export function isWrapped(page: PagePlan): boolean {
  return page.cursors || page.edge !== undefined;
}
