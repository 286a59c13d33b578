import "../serving/endWithBench.mjs";
import { createSchema } from "../../../src/api/schema.js";
import { Random } from "../../generate/random.js";
import { type Root, Shapes } from "./shapes.js";

/** Where to ask, and of what; the stream ends when it is told anything else. */
export interface StreamSetup {
  url: string;
  ids: Record<Root, string[]>;
  seed: number;
}

/** Asks one question after the other, none a second time, until it is told to end; it says then how many. */
process.once("message", async ({ url, ids, seed }: StreamSetup) => {
  let isEnding = false;
  process.once("message", () => {
    isEnding = true;
  });
  const random = new Random(seed);
  const shapes = new Shapes(createSchema(), random);
  process.send?.("asking");
  let asked = 0;
  for (; !isEnding; asked += 1) {
    const { root, text } = shapes.next();
    const body = JSON.stringify({ query: text, variables: { id: random.pick(ids[root]) } });
    const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
    if (!response.ok) throw new Error(`${response.status} for ${text}`);
    await response.arrayBuffer();
  }
  process.send?.(asked);
});
