import Sigma from "sigma";
import type { Settings } from "sigma/settings";
import { animateNodes } from "sigma/utils";
import type { Camera } from "../../address/graphState.js";
import { arrangeAside, readyToArrange } from "../layout/arrangeAside.js";
import type { Shown } from "../shown.js";
import type { Subgraph } from "../subgraph.js";
import type { Scene } from "../take/scene.js";
import { type Look, lookOfEdge, lookOfNode } from "./appearance.js";
import { CaptionLayer } from "./captionLayer.js";
import { DiscProgram } from "./discProgram.js";
import { letNodesBeDragged } from "./dragging.js";
import { holdLargeScenes, isHeld, isLarge } from "./heldScene.js";
import { LineProgram } from "./lineProgram.js";
import { findNodesByPlace } from "./nodeAt.js";
import { outlineOf } from "./outline.js";
import { readPalette } from "./palette.js";
import { type DrawnEdge, type DrawnNode, drawPicture, type Picture, placesById, shapeOf } from "./picture.js";
import { sceneOf } from "./sceneOf.js";
import { type Direction, nextNode, type Place } from "./walking.js";

/** What a person does to the picture. */
export interface GraphEvents {
  onSelect: (id: string | undefined) => void;
  onExpand: (id: string) => void;
  /** The camera has come to rest; undefined where it is as it was at first. */
  onCamera: (camera: Camera | undefined) => void;
}

const HOME: Camera = { x: 0.5, y: 0.5, ratio: 1 };
/** Larger pictures are put in place at once. */
const MOST_GLIDING = 1_500;
/** The width of a picture whose nodes have their usual size, in pixels. */
const USUAL_WIDTH = 620;
const REST = 250;

/** A picture of a subgraph that can be moved, zoomed, dragged and walked through. */
export class GraphView {
  private readonly sigma: Sigma<DrawnNode, DrawnEdge>;
  private readonly captions: CaptionLayer;
  private picture: Picture = drawPicture(outlineOf({ nodes: [], edges: [] }), undefined);
  private look: Look = { palette: readPalette(), shown: NOTHING, selected: undefined, hovered: undefined };
  private turn = new AbortController();
  private resting: ReturnType<typeof setTimeout> | undefined;
  private isOurs = false;
  private under: string | undefined;

  constructor(
    private readonly container: HTMLElement,
    private readonly events: GraphEvents,
  ) {
    container.tabIndex = 0;
    readyToArrange();
    this.sigma = new Sigma(this.picture, container, this.settings());
    this.captions = new CaptionLayer(container);
    const { sigma } = this;
    sigma.on("afterRender", () => {
      if (isHeld(container)) return;
      this.captions.draw(sigma, this.picture, this.look, this.isMoving() && !isLarge(this.picture));
    });
    sigma.on("clickNode", ({ node }) => events.onSelect(node));
    sigma.on("clickStage", () => events.onSelect(undefined));
    sigma.on("doubleClickNode", ({ node, event }) => {
      event.preventSigmaDefault();
      events.onExpand(node);
    });
    sigma.on("enterNode", ({ node }) => this.hover(node));
    sigma.on("leaveNode", () => this.hover(undefined));
    sigma.getCamera().on("updated", () => this.move());
    findNodesByPlace(sigma, () => this.picture);
    letNodesBeDragged(sigma, () => this.picture);
    holdLargeScenes(sigma, () => this.picture);
  }

  /** Draws a subgraph: at once where its nodes begin, then where its arrangement puts them. Resolves when they stand. */
  async show(subgraph: Subgraph, look: Pick<Look, "shown" | "selected">, camera: Camera | undefined): Promise<void> {
    this.turn.abort();
    this.turn = new AbortController();
    const { signal } = this.turn;
    const { width } = this.sigma.getDimensions();
    const outline = outlineOf(subgraph);
    const picture = drawPicture(outline, this.picture, Math.min(1, Math.max(0.7, width / USUAL_WIDTH)));
    this.picture = picture;
    this.look = { ...this.look, ...look, hovered: undefined };
    // Tells tests and benchmarks how far the picture is; nothing reads them here.
    this.sigma.once("afterRender", () => {
      this.container.dataset.drawn = String(picture.order);
    });
    this.under = undefined;
    this.rest();
    this.sigma.setCustomBBox(null);
    this.moveCamera(camera ?? HOME);
    this.sigma.setGraph(picture);
    await afterFrame();
    if (signal.aborted) return;
    const shape = shapeOf(outline);
    const places = placesById(shape, await arrangeAside(shape, signal));
    if (signal.aborted) return;
    await this.glide(picture, places, signal);
    this.container.dataset.arranged = String(picture.order);
  }

  /** Shows other kinds, or another selection. */
  setLook({ shown, selected }: Pick<Look, "shown" | "selected">): void {
    if (shown === this.look.shown && selected === this.look.selected) return;
    this.look = { ...this.look, shown, selected };
    this.sigma.refresh({ skipIndexation: true });
    if (selected !== undefined) this.bringIntoView(selected);
  }

  /** Takes the colours of the page anew. */
  repaint(): void {
    const palette = readPalette();
    if (JSON.stringify(palette) === JSON.stringify(this.look.palette)) return;
    this.look = { ...this.look, palette };
    this.sigma.refresh({ skipIndexation: true });
  }

  /** The node that an arrow key leads to from another, or from the middle of the picture. */
  walk(from: string | undefined, direction: Direction): string | undefined {
    const places = this.places();
    const start = places.find(({ id }) => id === from);
    if (start) return nextNode(start, places, direction);
    return places.find(({ id }) => this.picture.getNodeAttribute(id, "distance") === 0)?.id ?? places[0]?.id;
  }

  /** Comes closer by a factor below 1, goes further away by one above; to the first view without one. */
  zoom(factor?: number): void {
    const camera = this.sigma.getCamera();
    const target = factor === undefined ? HOME : { ratio: Math.min(8, Math.max(0.05, camera.ratio * factor)) };
    if (isStill()) camera.setState(target);
    else void camera.animate(target, { duration: 180 });
  }

  /** What is on screen now, for files. */
  scene(name: string): Scene {
    return sceneOf(this.sigma, this.picture, this.look, name);
  }

  close(): void {
    this.turn.abort();
    clearTimeout(this.resting);
    this.sigma.kill();
    this.container.replaceChildren();
  }

  private settings(): Partial<Settings<DrawnNode, DrawnEdge>> {
    return {
      allowInvalidContainer: true,
      enableCameraRotation: false,
      renderLabels: false,
      nodeProgramClasses: { circle: DiscProgram },
      edgeProgramClasses: { line: LineProgram },
      zIndex: true,
      minCameraRatio: 0.05,
      maxCameraRatio: 8,
      stagePadding: 48,
      doubleClickZoomingRatio: 1.6,
      defaultDrawNodeHover: () => undefined,
      nodeReducer: (id, node) => lookOfNode(this.picture, this.look, id, node),
      edgeReducer: (id, edge) => lookOfEdge(this.picture, this.look, id, edge),
    };
  }

  private hover(id: string | undefined): void {
    this.under = id;
    // What slips by under the hand while the picture moves is not meant.
    if (this.isMoving()) return;
    this.look = { ...this.look, hovered: id };
    this.container.style.cursor = id === undefined ? "" : "pointer";
    this.sigma.refresh({ skipIndexation: true });
  }

  private async glide(picture: Picture, places: Record<string, { x: number; y: number }>, signal: AbortSignal) {
    if (isStill() || picture.order > MOST_GLIDING) {
      picture.updateEachNodeAttributes((id, node) => ({ ...node, ...places[id] }), { attributes: ["x", "y"] });
      return;
    }
    this.container.dataset.motion = "gliding";
    await new Promise<void>((resolve) => {
      const stop = animateNodes(picture, places, { duration: 600, easing: "cubicInOut" }, resolve);
      signal.addEventListener("abort", () => {
        stop();
        resolve();
      });
    });
    delete this.container.dataset.motion;
  }

  private places(): Place[] {
    return this.picture
      .filterNodes((id) => this.look.shown.nodes.has(id))
      .map((id) => ({ id, ...this.sigma.graphToViewport(this.picture.getNodeAttributes(id)) }));
  }

  private bringIntoView(id: string): void {
    if (!this.picture.hasNode(id)) return;
    const { width, height } = this.sigma.getDimensions();
    const { x, y } = this.sigma.graphToViewport(this.picture.getNodeAttributes(id));
    if (x > 0 && y > 0 && x < width && y < height) return;
    const display = this.sigma.getNodeDisplayData(id);
    if (display) this.sigma.getCamera().setState({ x: display.x, y: display.y });
  }

  private moveCamera(camera: Camera): void {
    this.isOurs = true;
    this.sigma.getCamera().setState(camera);
    this.isOurs = false;
  }

  private isMoving(): boolean {
    return "moving" in this.container.dataset;
  }

  private rest(): void {
    clearTimeout(this.resting);
    delete this.container.dataset.moving;
  }

  private move(): void {
    if (this.isOurs) return;
    this.container.dataset.moving = "";
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      this.rest();
      if (this.under !== this.look.hovered) this.hover(this.under);
      else this.sigma.scheduleRender();
      const { x, y, ratio } = this.sigma.getCamera();
      const isHome = x === HOME.x && y === HOME.y && ratio === HOME.ratio;
      this.events.onCamera(isHome ? undefined : { x, y, ratio });
    }, REST);
  }
}

const NOTHING: Shown = { nodes: new Set(), edges: new Set() };

/** Resolves when what was drawn has had its chance to be on screen; soon, too, where nobody looks. */
const afterFrame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const isStill = (): boolean => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
