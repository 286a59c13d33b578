import { entityPath } from "../address/route.js";

/** A definition with its term, or a chapter. */
export type EvidenceNode =
  | { id: string; term: { id: string; label: string }; chapter: { year: number | null } | null }
  | { id: string; title: string }
  | { id: string };

/** Links to the definitions and chapters that show what a sentence says. */
export function Evidence({ nodes }: { nodes: readonly EvidenceNode[] }) {
  return (
    <span class="evidence">
      {nodes.map((node) => {
        if ("term" in node) {
          return (
            <a href={`${entityPath(node.term.id)}#${encodeURIComponent(node.id)}`} key={node.id}>
              <bdi>{node.term.label}</bdi>
              {node.chapter?.year != null && `, ${node.chapter.year}`}
            </a>
          );
        }
        if (!("title" in node)) return null;
        return (
          <a href={entityPath(node.id)} key={node.id}>
            <bdi>{node.title}</bdi>
          </a>
        );
      })}
    </span>
  );
}
