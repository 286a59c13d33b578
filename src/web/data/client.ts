import { Client, type CombinedError, cacheExchange, fetchExchange } from "@urql/core";
import { retryExchange } from "@urql/exchange-retry";

// A question of a new shape may have to be planned for longer than an operation may last; it is known the next time.
const isPlannedByNow = ({ graphQLErrors }: CombinedError): boolean =>
  graphQLErrors.some(({ extensions }) => extensions.code === "DEADLINE_EXCEEDED");

/** Asks the API that this page came from; what was answered once is answered again at once, so that Back is instant. */
export const client = new Client({
  url: "/graphql",
  exchanges: [cacheExchange, retryExchange({ maxNumberAttempts: 3, retryIf: isPlannedByNow }), fetchExchange],
  preferGetMethod: false,
});
