import { createRequest, type GraphQLRequest, type OperationResult, type TypedDocumentNode } from "@urql/core";
import { useEffect, useRef, useState } from "preact/hooks";
import { client } from "./client.js";
import { type Failure, failureOf } from "./failure.js";

/** What is known of an answer. */
export interface Answer<Data> {
  /** While another answer to the same question is on its way, as `isLoading` says, the one before. */
  data: Data | undefined;
  failure: Failure | undefined;
  isLoading: boolean;
  /** Asks the server again. */
  retry: () => void;
}

/** What one request has brought so far, with the key that tells requests apart. */
interface Outcome<Data> {
  key: number;
  data?: Data | undefined;
  failure?: Failure | undefined;
}

/** The answer to a query; with `variables` null, nothing is asked. */
export function useAnswer<Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables | null,
): Answer<Data> {
  const request = createRequest(document, variables ?? ({} as Variables));
  const { key } = request;
  const isAsked = variables !== null;
  const latest = useRef(request);
  latest.current = request;
  const [outcome, setOutcome] = useState<Outcome<Data>>(() => ({ key, ...(isAsked && cached(request)) }));
  // A number that grows with each retry: the first asks the cache, all others the server.
  const [attempt, setAttempt] = useState({ key, count: 0 });
  const count = attempt.key === key ? attempt.count : 0;
  useEffect(() => {
    if (!isAsked) return undefined;
    const requestPolicy = count === 0 ? "cache-first" : "network-only";
    const answers = client.executeQuery(latest.current, { requestPolicy });
    return answers.subscribe((result) => setOutcome({ key, ...read(result) })).unsubscribe;
  }, [isAsked, key, count]);
  const isCurrent = outcome.key === key;
  const isDone = isCurrent && (outcome.data !== undefined || outcome.failure !== undefined);
  return {
    data: isAsked ? outcome.data : undefined,
    failure: isCurrent ? outcome.failure : undefined,
    isLoading: isAsked && !isDone,
    retry: () => {
      setOutcome({ key, data: outcome.data });
      setAttempt({ key, count: count + 1 });
    },
  };
}

function cached<Data, Variables extends object>({
  query,
  variables,
}: GraphQLRequest<Data, Variables>): Omit<Outcome<Data>, "key"> {
  const result = client.readQuery<Data, Variables>(query, variables);
  return result ? read(result) : {};
}

// A field that failed leaves data with holes in it: an answer is whole or it is a failure.
function read<Data>(result: OperationResult<Data>): Omit<Outcome<Data>, "key"> {
  return result.error ? { failure: failureOf(result.error) } : { data: result.data };
}
