import { KindMark } from "../part/KindMark.js";
import { EDGE_KINDS, NODE_KINDS, type Subgraph } from "./subgraph.js";

interface LegendProps {
  subgraph: Subgraph;
  hidden: ReadonlySet<string>;
  onChange: (hidden: ReadonlySet<string>) => void;
}

/** What the colours mean, and a switch for each kind of node and edge that there is. */
export function Legend({ subgraph, hidden, onChange }: LegendProps) {
  const toggle = (kind: string) => {
    const kinds = new Set(hidden);
    if (!kinds.delete(kind)) kinds.add(kind);
    onChange(kinds);
  };
  const nodeKinds = counted(subgraph.nodes, NODE_KINDS, hidden);
  const edgeKinds = counted(subgraph.edges, EDGE_KINDS, hidden);
  return (
    <fieldset class="legend">
      <legend class="unseen">Kinds to show</legend>
      <div>
        {nodeKinds.map(({ kind, name, count }) => (
          <button type="button" aria-pressed={!hidden.has(kind)} onClick={() => toggle(kind)} key={kind}>
            <KindMark kind={kind} />
            {name} <span class="count">{count.toLocaleString("en")}</span>
          </button>
        ))}
      </div>
      <div class="legend-edges">
        {edgeKinds.map(({ kind, name, count }) => (
          <button
            type="button"
            class={`edge-${kind.toLowerCase().replace("_", "-")}`}
            aria-pressed={!hidden.has(kind)}
            onClick={() => toggle(kind)}
            key={kind}
          >
            {name} <span class="count">{count.toLocaleString("en")}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}

function counted<Kind extends string>(
  things: readonly { kind: string }[],
  kinds: readonly { kind: Kind; name: string }[],
  hidden: ReadonlySet<string>,
) {
  return kinds
    .map(({ kind, name }) => ({ kind, name, count: things.filter((thing) => thing.kind === kind).length }))
    .filter(({ kind, count }) => count > 0 || hidden.has(kind));
}
