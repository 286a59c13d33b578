import "../serving/endWithBench.mjs";
import { createSchema } from "../../../src/api/schema.js";
import { Random } from "../../generate/random.js";
import { type Root, Shapes } from "./shapes.js";

/** Where to ask, and of what. */
export interface StreamSetup {
  url: string;
  ids: Record<Root, string[]>;
  seed: number;
}

const schema = createSchema();
let isAsking = false;

/** Asks one question after the other, none a second time, until it is told anything else; it says then how many. */
process.on("message", async (told: StreamSetup | "end") => {
  if (told === "end") {
    isAsking = false;
    return;
  }
  const { url, ids, seed } = told;
  const random = new Random(seed);
  const shapes = new Shapes(schema, random);
  isAsking = true;
  process.send?.("asking");
  let asked = 0;
  for (; isAsking; asked += 1) {
    const { root, text } = shapes.next();
    const body = JSON.stringify({ query: text, variables: { id: random.pick(ids[root]) } });
    const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
    if (!response.ok) throw new Error(`${response.status} for ${text}`);
    await response.arrayBuffer();
  }
  process.send?.(asked);
});
