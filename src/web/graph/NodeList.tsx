import { memo } from "preact/compat";
import { useEffect, useRef } from "preact/hooks";
import { KindMark } from "../part/KindMark.js";
import type { GraphNode } from "./subgraph.js";
import { useUnfolding } from "./useUnfolding.js";

/** The list is made anew for other nodes and another selection alone: what it tells must reach the present page by itself. */
interface NodeListProps {
  nodes: readonly GraphNode[];
  selected: string | undefined;
  onSelect: (id: string) => void;
  onExpand: (id: string) => void;
}

/** Rows that are made and compared together: another selection touches two of these parts. */
const PART = 100;
/** What is left beside the row that is scrolled to, in pixels. */
const EDGE = 4;

/** Every node of the picture as a list in step with it: arrow keys select, Enter expands. */
export const NodeList = memo(List, (before, now) => before.nodes === now.nodes && before.selected === now.selected);

function List({ nodes, selected, onSelect, onExpand }: NodeListProps) {
  const list = useRef<HTMLDivElement>(null);
  const index = nodes.findIndex(({ id }) => id === selected);
  const count = Math.max(useUnfolding(nodes.length), index + 1);
  const starts = Array.from({ length: Math.ceil(count / PART) }, (_, part) => part * PART);
  useEffect(() => {
    const option = selected === undefined ? null : document.getElementById(optionId(selected));
    const place = list.current;
    if (!option || !place) return undefined;
    scrollWithin(place, option);
    // Once more when rows that were never seen have been laid out, and when what is told of the node takes room from the list.
    const observer = new ResizeObserver(() => scrollWithin(place, option));
    observer.observe(place);
    return () => observer.disconnect();
  }, [selected]);
  const press = (event: KeyboardEvent) => {
    const target = moved(event.key, index, nodes.length);
    const node = target === undefined ? undefined : nodes[target];
    if (event.key === "Enter" && selected !== undefined && index >= 0) onExpand(selected);
    else if (node) onSelect(node.id);
    else return;
    event.preventDefault();
  };
  const at = (event: MouseEvent): string | undefined => {
    const option = event.target instanceof Element ? event.target.closest<HTMLElement>("[role=option]") : null;
    return option?.dataset.node;
  };
  return (
    <div
      ref={list}
      class="node-list"
      role="listbox"
      tabIndex={0}
      aria-label="Nodes of the picture"
      aria-activedescendant={index >= 0 && selected !== undefined ? optionId(selected) : undefined}
      onKeyDown={press}
      onClick={(event) => {
        const id = at(event);
        if (id !== undefined) onSelect(id);
      }}
      onDblClick={(event) => {
        const id = at(event);
        if (id !== undefined) onExpand(id);
      }}
    >
      {starts.map((from) => (
        <Options
          nodes={nodes}
          from={from}
          to={Math.min(count, from + PART)}
          selected={index >= from && index < from + PART ? selected : undefined}
          key={from}
        />
      ))}
    </div>
  );
}

interface OptionsProps {
  nodes: readonly GraphNode[];
  from: number;
  to: number;
  selected: string | undefined;
}

const Options = memo(({ nodes, from, to, selected }: OptionsProps) => (
  <>
    {nodes.slice(from, to).map(({ id, kind, label, distance }) => (
      <div
        id={optionId(id)}
        role="option"
        tabIndex={-1}
        data-node={id}
        aria-selected={id === selected}
        class={distance === 0 ? "is-center" : undefined}
        key={id}
      >
        <KindMark kind={kind} />
        <bdi class="node-label">{label}</bdi>
        <span class="unseen">, {kind.toLowerCase()}</span>
      </div>
    ))}
  </>
));

const optionId = (id: string): string => `node ${id}`.replace(/\s/g, "_");

// Of the list alone: scrollIntoView would move the page, too.
function scrollWithin(list: HTMLElement, option: HTMLElement): void {
  const top = option.offsetTop;
  const bottom = top + option.offsetHeight;
  if (top < list.scrollTop) list.scrollTop = top - EDGE;
  else if (bottom > list.scrollTop + list.clientHeight) list.scrollTop = bottom - list.clientHeight + EDGE;
}

function moved(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return Math.min(count - 1, index + 1);
    case "ArrowUp":
      return Math.max(0, index - 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
