import type { CombinedError } from "@urql/core";

/** Why there is no answer, for people. */
export interface Failure {
  /** A code of docs/errors.md, or OFFLINE where no server answered. */
  code: string;
  /** A sentence that says what to do. */
  message: string;
  /** To report; absent where no server answered. */
  requestId?: string;
}

const OFFLINE: Failure = {
  code: "OFFLINE",
  message: "The server does not answer. It may have been stopped, or the connection is gone; what is on screen stays.",
};

/** What a failed request says to people. */
export function failureOf({ graphQLErrors, response }: CombinedError): Failure {
  const requestId = requestIdOf(response);
  const [first] = graphQLErrors;
  if (first) {
    return {
      code: String(first.extensions.code),
      message: first.message,
      ...(requestId !== undefined && { requestId }),
    };
  }
  if (requestId === undefined) return OFFLINE;
  return { code: "INTERNAL", message: "The server's answer cannot be read; report it with the request id.", requestId };
}

function requestIdOf(response: unknown): string | undefined {
  return response instanceof Response ? (response.headers.get("x-request-id") ?? undefined) : undefined;
}
