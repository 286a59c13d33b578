import { Evidence } from "../part/Evidence.js";
import { Failed } from "../part/Failed.js";
import { plural } from "../part/plural.js";
import { useEvidence } from "../part/useEvidence.js";
import type { NeighborhoodVariables, Subgraph } from "./subgraph.js";
import { strongestTies, useTies } from "./ties.js";

interface TieSentencesProps {
  subgraph: Subgraph;
  node: string;
  years: NeighborhoodVariables["years"];
}

const MOST = 5;

/** How a node comes to be in the picture: its strongest ties, each as a sentence with what shows it. */
export function TieSentences({ subgraph, node, years }: TieSentencesProps) {
  const ties = strongestTies(subgraph, node, MOST);
  const { said, failure, retry } = useTies(node, ties, years);
  const total = subgraph.edges.filter(({ source, target }) => source === node || target === node).length;
  const sentences = ties.flatMap(({ id }) => said?.get(id) ?? []);
  const evidence = useEvidence(sentences.map((each) => each.evidence));
  if (failure) return <Failed failure={failure} retry={retry} />;
  return (
    <ul class="why" aria-busy={said === undefined}>
      {sentences.map(({ id, statement }, index) => (
        <li key={id}>
          <bdi>{statement}</bdi> <Evidence nodes={evidence[index] ?? []} />
        </li>
      ))}
      {total > ties.length && <li class="faint">and {plural(total - ties.length, "more tie")} in this picture</li>}
    </ul>
  );
}
