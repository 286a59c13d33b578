import type { ResultOf, VariablesOf } from "gql.tada";
import { graphql } from "../data/graphql.js";
import { useAnswer } from "../data/useAnswer.js";

const SUGGESTIONS = graphql(`
  query Suggestions($prefix: String!, $kinds: [EntityKind!]) {
    suggest(prefix: $prefix, kinds: $kinds, first: 8) {
      id
      kind
      label
    }
  }
`);

/** What a text may become. */
export type Suggestion = ResultOf<typeof SUGGESTIONS>["suggest"][number];

export type SuggestionKind = NonNullable<VariablesOf<typeof SUGGESTIONS>["kinds"]>[number];

/** Suggestions for what was typed so far; those before stay until the next have come. An older question is given up. */
export function useSuggestions(typed: string, kinds?: readonly SuggestionKind[]): readonly Suggestion[] {
  const prefix = typed.trim().slice(0, 256);
  const { data } = useAnswer(SUGGESTIONS, prefix === "" ? null : { prefix, kinds: kinds ? [...kinds] : null });
  return data?.suggest ?? [];
}
