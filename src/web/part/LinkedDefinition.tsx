import { graphql } from "../data/graphql.js";
import { useAnswer } from "../data/useAnswer.js";
import { DEFINITION, DefinitionCard } from "./DefinitionCard.js";

const LINKED = graphql(
  `
    query LinkedDefinition($id: ID!) {
      node(id: $id) {
        ... on Definition {
          ...DefinitionParts
        }
      }
    }
  `,
  [DEFINITION],
);

/** The definition that a link leads to, where the list has not come to it yet. */
export function LinkedDefinition({ id }: { id: string }) {
  const { data } = useAnswer(LINKED, { id });
  const definition = data?.node;
  if (!definition || !("text" in definition)) return null;
  return (
    <div class="definitions is-single">
      <DefinitionCard definition={definition} isTarget />
    </div>
  );
}
