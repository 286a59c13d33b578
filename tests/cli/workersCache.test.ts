import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signToken } from "../../src/api/access/tokens.js";
import { BOOKMARK_HEADER } from "../../src/api/bookmarkHeader.js";
import { eventually, type Product } from "../support/product.js";
import { startWorkers, twoWorkers, workersOf } from "./twoWorkers.js";
import { type WorkerAnswer, WorkerClient } from "./workerClient.js";

const SECRET = "a secret of workers that is long enough";
const [FROM, TO] = ["term:city-diplomacy", "term:metadata"];
const RELATED = `{ term(id: "${FROM}") { related(first: 100) { nodes { id } } } }`;
const home = mkdtempSync(join(tmpdir(), "lexigraph-workers-cache-"));
let product: Product;
let writer: WorkerClient;
let other: WorkerClient;

beforeAll(async () => {
  const settings = { LEXIGRAPH_CACHE_MB: "8", LEXIGRAPH_TOKEN_SECRET: SECRET, RATE_LIMIT_POINTS: "0" };
  const started = await startWorkers(twoWorkers(home, settings));
  product = started.product;
  [writer, other] = [new WorkerClient(started.address), new WorkerClient(started.address)];
});
afterAll(async () => {
  for (const client of [writer, other]) client.close();
  product.process.kill("SIGTERM");
  await product.ended;
  rmSync(home, { recursive: true });
});

const isRelated = ({ data }: WorkerAnswer) => JSON.stringify(data).includes(`"${TO}"`);

/** Asks until the answer comes from what the worker keeps. */
const untilKept = (client: WorkerClient) =>
  eventually(
    () => client.ask(RELATED),
    ({ cache }) => cache === "hit",
  );

/** Decides through the first worker; gives the bookmark. */
async function decide(mutation: "relateTerms" | "vetoRelation"): Promise<string> {
  const authorization = `Bearer ${await signToken(SECRET, "workers", "curator", 60)}`;
  const query = `mutation { ${mutation}(from: "${FROM}", to: "${TO}", reason: "as tried") { asserted } }`;
  const { data, bookmark } = await writer.ask(query, { authorization });
  expect(data).toEqual({ [mutation]: { asserted: mutation === "relateTerms" } });
  return bookmark;
}

test("two connections stand at two workers, and each keeps answers of its own", async () => {
  // The first keeps it before the other has seen it.
  await untilKept(writer);
  expect((await other.ask(RELATED)).cache).not.toBe("hit");
  await untilKept(other);
  const workers = [writer, other].map((client) => client.workerAmong(workersOf(product)));
  expect([...workers].sort()).toEqual(workersOf(product).sort());
});

test("what one worker keeps is given no more after a write through the other, which sees it at once", async () => {
  for (const client of [writer, other]) expect(isRelated(await untilKept(client))).toBe(false);
  const bookmark = await decide("relateTerms");
  expect(isRelated(await writer.ask(RELATED, { [BOOKMARK_HEADER]: bookmark }))).toBe(true);
  expect(isRelated(await writer.ask(RELATED))).toBe(true);
  await eventually(() => other.ask(RELATED), isRelated);
  // What it keeps from now on is the new answer.
  expect(isRelated(await untilKept(other))).toBe(true);
});

test("whoever brings the bookmark to the other worker sees the write there at once", async () => {
  for (const client of [writer, other]) expect(isRelated(await untilKept(client))).toBe(true);
  const bookmark = await decide("vetoRelation");
  expect(isRelated(await writer.ask(RELATED))).toBe(false);
  expect(isRelated(await other.ask(RELATED, { [BOOKMARK_HEADER]: bookmark }))).toBe(false);
  await eventually(
    () => other.ask(RELATED),
    (answer) => !isRelated(answer),
  );
  expect(isRelated(await untilKept(other))).toBe(false);
});
