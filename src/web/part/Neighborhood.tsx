import { entityPath } from "../address/route.js";
import { graphql } from "../data/graphql.js";
import { useAnswer } from "../data/useAnswer.js";
import { Failed } from "./Failed.js";
import { KindMark } from "./KindMark.js";

const NEIGHBORHOOD = graphql(`
  query Neighborhood($ids: [ID!], $depth: Int, $limit: Int) {
    neighborhood(ids: $ids, depth: $depth, limit: $limit) {
      totalNodes
      nodes {
        id
        kind
        label
        distance
      }
    }
  }
`);

/** What lies around an entity. */
export function Neighborhood({ center, name }: { center: string; name: string }) {
  const { data, failure, retry } = useAnswer(NEIGHBORHOOD, { ids: [center], depth: 1, limit: 100 });
  const nodes = data?.neighborhood?.nodes ?? [];
  return (
    <aside class="neighborhood" aria-label={`Around ${name}`}>
      <h2>Around it</h2>
      {failure && <Failed failure={failure} retry={retry} />}
      <ul>
        {nodes
          .filter(({ distance }) => distance > 0)
          .map(({ id, kind, label }) => (
            <li key={id}>
              <KindMark kind={kind} />
              <a href={entityPath(id)} dir="auto">
                {label}
              </a>
            </li>
          ))}
      </ul>
    </aside>
  );
}
