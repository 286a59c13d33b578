import { arrange } from "./arrange.js";
import type { Shape } from "./shape.js";

addEventListener("message", ({ data }: MessageEvent<{ turn: number; shape: Shape }>) => {
  postMessage({ turn: data.turn, places: arrange(data.shape) });
});
