import type { ComponentChildren, VNode } from "preact";
import { useEffect } from "preact/hooks";
import { correct } from "../address/address.js";
import { entityPath } from "../address/route.js";
import { useGraphState } from "../address/useGraphState.js";
import { useAhead } from "../data/useAhead.js";
import type { Answer } from "../data/useAnswer.js";
import { loadPicture } from "../graph/loadPicture.js";
import { Neighborhood } from "../graph/Neighborhood.js";
import { questionOf } from "../graph/question.js";
import { NEIGHBORHOOD } from "../graph/subgraph.js";
import { Failed } from "./Failed.js";
import { NotThere } from "./NotThere.js";
import { Page, Skeleton } from "./Page.js";

interface EntityPageProps<Entity extends { id: string }> {
  /** The id in the address; the entity's own where it is not a former one. */
  id: string;
  /** What it is, for people: `Term`. */
  kind: string;
  answer: Answer<unknown>;
  /** Null where there is no such entity, undefined where that is not known yet. */
  entity: Entity | null | undefined;
  titleOf: (entity: Entity) => string;
  /** Places on the page, where it is long. */
  contents?: (entity: Entity) => readonly { href: string; text: string }[];
  children: (entity: Entity) => ComponentChildren;
}

/** The page of an entity, in whatever state its answer is, with its neighborhood beside. */
export function EntityPage<Entity extends { id: string }>(props: EntityPageProps<Entity>): VNode {
  const { id, kind, answer, entity, titleOf, contents, children } = props;
  const current = entity?.id ?? id;
  const [state] = useGraphState();
  useAhead(NEIGHBORHOOD, questionOf(id, state));
  useEffect(() => void loadPicture(), []);
  useEffect(() => {
    // A former id leads to the survivor, as the server's 301 does.
    if (current !== id) correct(`${entityPath(current)}${location.search}${location.hash}`);
  }, [current, id]);
  if (answer.failure) {
    return (
      <Page title={kind}>
        <div class="notice">
          <p class="eyebrow">{kind}</p>
          <Failed failure={answer.failure} retry={answer.retry} />
        </div>
      </Page>
    );
  }
  if (entity === null) return <NotThere what={kind.toLowerCase()} asked={id.slice(id.indexOf(":") + 1)} />;
  if (entity === undefined) return <Skeleton />;
  return (
    <Page title={titleOf(entity)}>
      <div class="entity">
        <article class="entity-facts">
          <p class="eyebrow">{kind}</p>
          <h1 dir="auto">{titleOf(entity)}</h1>
          <nav class="contents" aria-label="On this page">
            {contents?.(entity).map(({ href, text }) => (
              <a href={href} key={href}>
                {text}
              </a>
            ))}
            <a class="is-narrow" href="#around">
              What lies around it
            </a>
          </nav>
          {children(entity)}
        </article>
        <Neighborhood center={entity.id} name={titleOf(entity)} key={entity.id} />
      </div>
    </Page>
  );
}
