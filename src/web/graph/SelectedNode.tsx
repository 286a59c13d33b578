import { entityPath } from "../address/route.js";
import { KindMark } from "../part/KindMark.js";
import { NodeSummary } from "./NodeSummary.js";
import type { NeighborhoodVariables, Subgraph } from "./subgraph.js";
import { TieSentences } from "./TieSentences.js";
import type { Expansion } from "./useExpansion.js";

interface SelectedNodeProps {
  /** Undefined as long as it is on its way. */
  subgraph: Subgraph | undefined;
  center: string;
  selected: string | undefined;
  years: NeighborhoodVariables["years"];
  expansion: Expansion;
}

/** What is known of the selected node, and how it comes to be in the picture. */
export function SelectedNode({ subgraph, center, selected, years, expansion }: SelectedNodeProps) {
  const node = subgraph?.nodes.find(({ id }) => id === selected);
  if (!subgraph || !node) {
    return (
      <section class="selected is-empty" aria-label="Selected node">
        {subgraph && <p class="faint">Select a node to read about it here; double-click or Enter expands it.</p>}
      </section>
    );
  }
  const isExpanded = expansion.isExpanded(node.id);
  return (
    <section class="selected" aria-label="Selected node">
      <p class="selected-kind faint">
        <KindMark kind={node.kind} /> {node.kind.toLowerCase()}
      </p>
      <h3 dir="auto">
        <a href={entityPath(node.id)}>{node.label}</a>
      </h3>
      <NodeSummary id={node.id} key={node.id} />
      <TieSentences subgraph={subgraph} node={node.id} years={years} />
      {node.id !== center && (
        <p class="selected-actions">
          <button
            type="button"
            class="button is-small"
            disabled={!isExpanded && !expansion.isPossible}
            onClick={() => expansion.toggle(node.id)}
          >
            {isExpanded ? "Collapse" : "Expand"}
          </button>
          <a href={`/path?${new URLSearchParams({ from: center, to: node.id })}`}>How it is reached</a>
        </p>
      )}
    </section>
  );
}
