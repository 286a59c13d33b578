import { createRequest, type TypedDocumentNode } from "@urql/core";
import { useEffect, useRef } from "preact/hooks";
import { client } from "./client.js";

/** Asks a query ahead of the part that shows its answer, which comes later: the client joins equal questions. */
export function useAhead<Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): void {
  const request = createRequest(document, variables);
  const { key } = request;
  const latest = useRef(request);
  latest.current = request;
  useEffect(() => client.executeQuery({ ...latest.current, key }).subscribe(() => undefined).unsubscribe, [key]);
}
