import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Camera } from "../address/graphState.js";
import { plural } from "../part/plural.js";
import { useIsDark } from "../part/theme.js";
import type { Shown } from "./shown.js";
import type { NeighborhoodVariables, Subgraph } from "./subgraph.js";
import { TakeAway } from "./take/TakeAway.js";
import { GraphView } from "./view/graphView.js";
import { isDirection } from "./view/walking.js";
import { canDraw } from "./view/webgl.js";
import { ZoomButtons } from "./ZoomButtons.js";

interface PictureProps {
  name: string;
  /** What files are called, without their suffix. */
  fileName: string;
  /** What brings the data that is on screen. */
  question: NeighborhoodVariables;
  /** Undefined as long as it is on its way: what draws it is made ready meanwhile. */
  subgraph: Subgraph | undefined;
  shown: Shown | undefined;
  selected: string | undefined;
  camera: Camera | undefined;
  onSelect: (id: string | undefined) => void;
  onExpand: (id: string) => void;
  onCamera: (camera: Camera | undefined) => void;
}

const NEARER = 1 / 1.5;
const FARTHER = 1.5;

/** The picture of a subgraph; loaded only where one is drawn. */
export default function Picture(props: PictureProps) {
  const { name, subgraph, shown, selected } = props;
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const [view, setView] = useState<GraphView>();
  // A picture has no options to read out: what a key leads to is told.
  const [walkedTo, setWalkedTo] = useState("");
  const isDark = useIsDark();
  // Before the paint, so that list and picture come together.
  useLayoutEffect(() => {
    if (!place.current || !canDraw()) return undefined;
    const made = new GraphView(place.current, {
      onSelect: (id) => latest.current.onSelect(id),
      onExpand: (id) => latest.current.onExpand(id),
      onCamera: (camera) => latest.current.onCamera(camera),
    });
    setView(made);
    return () => made.close();
  }, []);
  // The camera of the address is where a picture begins; from then on the picture tells the address.
  useLayoutEffect(() => {
    const { shown: part, selected: node, camera } = latest.current;
    if (subgraph && part) void view?.show(subgraph, { shown: part, selected: node }, camera);
  }, [view, subgraph]);
  useEffect(() => {
    if (shown) view?.setLook({ shown, selected });
  }, [view, shown, selected]);
  useEffect(() => {
    // The colours are those of the page, which has them by now.
    if (isDark !== undefined) view?.repaint();
  }, [view, isDark]);
  const press = (event: KeyboardEvent) => {
    if (!view || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isDirection(event.key)) {
      const next = view.walk(selected, event.key);
      const node = subgraph?.nodes.find(({ id }) => id === next);
      if (node) {
        setWalkedTo(`${node.label}, ${node.kind.toLowerCase()}`);
        props.onSelect(node.id);
      }
    } else if (event.key === "+" || event.key === "=") view.zoom(NEARER);
    else if (event.key === "-") view.zoom(FARTHER);
    else if (event.key === "0") view.zoom();
    else if (event.key === "Enter" && selected !== undefined) props.onExpand(selected);
    else if (event.key === "Escape") props.onSelect(undefined);
    else return;
    event.preventDefault();
  };
  if (!canDraw()) {
    return (
      <p class="notice is-inline">
        This browser cannot draw the picture (it has no WebGL). The list holds the same nodes.
      </p>
    );
  }
  return (
    <div class="picture-frame">
      <div
        ref={place}
        class="picture"
        role="application"
        onKeyDown={press}
        aria-label={`Picture of ${plural(shown?.nodes.size ?? 0, "node")} around ${name}`}
        aria-description="Arrow keys walk from node to node, Enter expands, plus and minus zoom, 0 shows all, Escape lets go. The list beside holds the same nodes."
      />
      <p class="unseen" role="status">
        {walkedTo}
      </p>
      {view && subgraph && <ZoomButtons onZoom={(factor) => view.zoom(factor)} />}
      {view && subgraph && (
        <TakeAway fileName={props.fileName} question={props.question} scene={() => view.scene(name)} />
      )}
    </div>
  );
}
