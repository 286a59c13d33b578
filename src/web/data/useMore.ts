import { useState } from "preact/hooks";

/** A page of a list, as connections of the schema give it. */
export interface ListPage<Node> {
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** A list that grows page by page. */
export interface GrowingList<Node> {
  nodes: readonly Node[];
  hasMore: boolean;
  isLoading: boolean;
  /** Whether the last page that was asked for did not come. */
  isFailed: boolean;
  more: () => void;
}

/** A list that begins with `first`; `load` reads the page after a cursor, undefined where it fails. */
export function useMore<Node>(
  first: ListPage<Node>,
  load: (after: string) => Promise<ListPage<Node> | undefined>,
): GrowingList<Node> {
  const [pages, setPages] = useState<readonly ListPage<Node>[]>([]);
  const [state, setState] = useState<"idle" | "loading" | "failed">("idle");
  const { hasNextPage, endCursor } = (pages.at(-1) ?? first).pageInfo;
  const more = async () => {
    if (endCursor === null) return;
    setState("loading");
    const page = await load(endCursor);
    setState(page ? "idle" : "failed");
    if (page) setPages((before) => [...before, page]);
  };
  return {
    nodes: [first, ...pages].flatMap((page) => page.nodes),
    hasMore: hasNextPage,
    isLoading: state === "loading",
    isFailed: state === "failed",
    more: () => void more(),
  };
}
