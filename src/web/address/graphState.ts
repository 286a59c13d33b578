/** What of a picture the address holds; everything else follows from it. */
export interface GraphState {
  /** Ids of centers beside the page's own entity, in the order in which they came. */
  with: readonly string[];
  /** Steps from the nearest center, 1 to 3. */
  depth: number;
  /** The most nodes, 1 to 1,000. */
  limit: number;
  /** Kinds of nodes and edges that are switched off. */
  hidden: ReadonlySet<string>;
  /** The years that the walk is kept to, both counted in. */
  since: number | undefined;
  until: number | undefined;
  /** The id of the selected node. */
  selected: string | undefined;
  /** Where the picture is looked at from, where a person has moved it. */
  camera: Camera | undefined;
  /** Whether the graph has the whole window. */
  isWide: boolean;
}

/** A place in the picture and how much of it is seen, as sigma tells it. */
export interface Camera {
  x: number;
  y: number;
  ratio: number;
}

/** The most centers that the API takes, the page's own among them. */
export const MOST_CENTERS = 20;
export const MOST_NODES = 1_000;
export const USUAL_LIMIT = 100;

const KIND = /^[A-Z_]+$/;

/** Reads the state of a picture; what cannot be, such as a depth of 9, is as if it were not there. */
export function readGraphState(params: URLSearchParams): GraphState {
  const [since, until] = [whole(params, "since", 0, 9999), whole(params, "until", 0, 9999)];
  // Years that are told the wrong way round are meant as a span all the same.
  const isTurned = since !== undefined && until !== undefined && since > until;
  return {
    with: [...new Set(params.getAll("with"))].filter((id) => id !== "").slice(0, MOST_CENTERS - 1),
    depth: whole(params, "depth", 1, 3) ?? 1,
    limit: whole(params, "limit", 1, MOST_NODES) ?? USUAL_LIMIT,
    hidden: new Set((params.get("hide") ?? "").split(",").filter((kind) => KIND.test(kind))),
    since: isTurned ? until : since,
    until: isTurned ? since : until,
    selected: params.get("selected") ?? undefined,
    camera: camera(params.get("camera")),
    isWide: params.get("view") === "graph",
  };
}

/** Writes the state of a picture into an address's parameters; what is usual is left out. */
export function writeGraphState(params: URLSearchParams, state: GraphState): URLSearchParams {
  const written = new URLSearchParams(params);
  const set = (name: string, value: string | undefined) =>
    value === undefined || value === "" ? written.delete(name) : written.set(name, value);
  written.delete("with");
  for (const id of state.with) written.append("with", id);
  set("depth", state.depth === 1 ? undefined : String(state.depth));
  set("limit", state.limit === USUAL_LIMIT ? undefined : String(state.limit));
  set("hide", [...state.hidden].sort().join(","));
  set("since", state.since?.toString());
  set("until", state.until?.toString());
  set("selected", state.selected);
  set("camera", state.camera && [state.camera.x, state.camera.y, state.camera.ratio].map(rounded).join(","));
  set("view", state.isWide ? "graph" : undefined);
  return written;
}

function whole(params: URLSearchParams, name: string, least: number, most: number): number | undefined {
  const text = params.get(name) ?? "";
  const value = /^\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}

function camera(text: string | null): Camera | undefined {
  const [x = Number.NaN, y = Number.NaN, ratio = Number.NaN, ...more] = (text ?? "").split(",").map(Number.parseFloat);
  const isSound = more.length === 0 && Math.abs(x) <= 100 && Math.abs(y) <= 100 && ratio > 0.001 && ratio < 100;
  return isSound ? { x, y, ratio } : undefined;
}

const rounded = (value: number): string => String(Number(value.toFixed(4)));
