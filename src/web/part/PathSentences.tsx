import { entityPath } from "../address/route.js";
import { Evidence } from "./Evidence.js";
import { KindMark } from "./KindMark.js";
import { plural } from "./plural.js";
import { useEvidence } from "./useEvidence.js";

interface Path {
  nodes: readonly { id: string; kind: string; label: string; distance: number }[];
  edges: readonly { id: string; source: string; target: string; statement: string; evidence: readonly string[] }[];
}

/** A path, step by step: each node, and the sentence that joins it to the next. */
export function PathSentences({
  path,
  ends,
}: {
  path: Path | null;
  ends: { from: string | undefined; to: string | undefined };
}) {
  if (ends.from === undefined || ends.to === undefined) {
    return (
      <p class="notice is-inline">
        The graph does not have {ends.from === undefined ? "the first" : "the second"} of these. Choose another above.
      </p>
    );
  }
  if (!path) {
    return (
      <p class="notice is-inline">
        No path of six steps or fewer leads from <bdi>{ends.from}</bdi> to <bdi>{ends.to}</bdi>: as far as this graph
        knows, nothing joins them.
      </p>
    );
  }
  return path.nodes.length === 1 ? (
    <p class="notice is-inline">Both ends are the same: there is nowhere to go.</p>
  ) : (
    <Steps path={path} />
  );
}

function Steps({ path }: { path: Path }) {
  const steps = [...path.nodes].sort((a, b) => a.distance - b.distance);
  const edges = steps.map((node, index) => {
    const next = steps[index + 1];
    return next && path.edges.find(({ source, target }) => joins(source, target, node.id, next.id));
  });
  const evidence = useEvidence(edges.map((edge) => edge?.evidence ?? []));
  return (
    <>
      <p class="faint">{plural(steps.length - 1, "step")}, the shortest and strongest way</p>
      <ol class="path">
        {steps.map((node, index) => {
          const edge = edges[index];
          return (
            <li key={node.id}>
              <p class="path-node">
                <KindMark kind={node.kind} />
                <a href={entityPath(node.id)} dir="auto">
                  {node.label}
                </a>
                <span class="faint">{node.kind.toLowerCase()}</span>
              </p>
              {edge && (
                <p class="path-edge">
                  <bdi>{edge.statement}</bdi> <Evidence nodes={evidence[index] ?? []} />
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function joins(source: string, target: string, one: string, other: string): boolean {
  return (source === one && target === other) || (source === other && target === one);
}
