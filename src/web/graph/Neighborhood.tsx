import { lazy, Suspense } from "preact/compat";
import { useMemo } from "preact/hooks";
import { USUAL_LIMIT } from "../address/graphState.js";
import { useGraphState } from "../address/useGraphState.js";
import { useAnswer } from "../data/useAnswer.js";
import { Failed } from "../part/Failed.js";
import { Shapes } from "../part/Page.js";
import { plural } from "../part/plural.js";
import { DepthChoice } from "./DepthChoice.js";
import { Legend } from "./Legend.js";
import { loadPicture } from "./loadPicture.js";
import { NodeList } from "./NodeList.js";
import { questionOf } from "./question.js";
import { SelectedNode } from "./SelectedNode.js";
import { ShownCount } from "./ShownCount.js";
import { shownPart, walkedKinds } from "./shown.js";
import { NEIGHBORHOOD } from "./subgraph.js";
import { useExpansion } from "./useExpansion.js";
import { WideButton } from "./WideButton.js";
import { YearRange } from "./YearRange.js";

// The picture's code weighs more than all else; the list does not wait for it.
const Picture = lazy(loadPicture);

/** What lies around an entity, as a list and as a picture that go together. */
export function Neighborhood({ center, name }: { center: string; name: string }) {
  const [state, change] = useGraphState();
  const question = questionOf(center, state);
  const { data, failure, isLoading, retry } = useAnswer(NEIGHBORHOOD, question);
  const subgraph = data?.neighborhood;
  const hidden = [...state.hidden].sort().join();
  const shown = useMemo(() => subgraph && shownPart(subgraph, new Set(hidden.split(","))), [subgraph, hidden]);
  const listed = useMemo(() => subgraph?.nodes.filter(({ id }) => shown?.nodes.has(id)) ?? [], [subgraph, shown]);
  const expansion = useExpansion(center, subgraph?.truncated ?? false);
  const select = (selected: string | undefined) => change({ selected });
  return (
    <aside id="around" class={state.isWide ? "neighborhood is-wide" : "neighborhood"} aria-label={`Around ${name}`}>
      <header class="graph-head">
        <h2 dir="auto">{state.isWide ? `Around ${name}` : "Around it"}</h2>
        <DepthChoice depth={state.depth} onChoose={(depth) => change({ depth, camera: undefined }, true)} />
        <YearRange
          since={state.since}
          until={state.until}
          onChange={(years) => change({ ...years, camera: undefined }, true)}
        />
        <WideButton isWide={state.isWide} onToggle={() => change({ isWide: !state.isWide, camera: undefined }, true)} />
      </header>
      {failure && <Failed failure={failure} retry={retry} />}
      {subgraph !== null && !failure && (
        <>
          {subgraph ? (
            <Legend subgraph={subgraph} hidden={state.hidden} onChange={(kinds) => change({ hidden: kinds }, true)} />
          ) : (
            <div class="legend is-waiting" />
          )}
          <div class="graph-body">
            {subgraph ? (
              <div class="graph-side">
                <ShownCount
                  shown={subgraph.nodes.length}
                  total={subgraph.totalNodes}
                  off={shown ? subgraph.nodes.length - shown.nodes.size : 0}
                  isLoading={isLoading}
                  onMore={() =>
                    change(
                      { limit: Math.min(1_000, state.limit + Math.max(state.limit, USUAL_LIMIT)), camera: undefined },
                      true,
                    )
                  }
                />
                <NodeList nodes={listed} selected={state.selected} onSelect={select} onExpand={expansion.toggle} />
              </div>
            ) : (
              <div class="graph-side">
                <Shapes label="Loading what lies around it" />
              </div>
            )}
            <div class="graph-main">
              <Suspense fallback={<div class="picture is-waiting" />}>
                <Picture
                  name={name}
                  fileName={center.replace(/[^\w.-]+/g, "-").slice(0, 100)}
                  question={{ ...question, edges: state.hidden.size > 0 ? walkedKinds(state.hidden) : null }}
                  subgraph={subgraph}
                  shown={shown ?? undefined}
                  selected={state.selected}
                  camera={state.camera}
                  onSelect={select}
                  onExpand={expansion.toggle}
                  onCamera={(camera) => change({ camera })}
                />
              </Suspense>
            </div>
            <SelectedNode
              subgraph={subgraph}
              center={center}
              selected={state.selected}
              years={question.years}
              expansion={expansion}
            />
          </div>
        </>
      )}
      {data && !subgraph && <p class="faint">Nothing is known around it.</p>}
      <p class="unseen" role="status">
        {subgraph && !isLoading && `${plural(shown?.nodes.size ?? 0, "node")} around ${name}`}
      </p>
    </aside>
  );
}
