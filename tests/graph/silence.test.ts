import { afterAll, expect, test } from "vitest";
import { connectToDatabase } from "../support/database.js";
import { eventually } from "../support/product.js";

const connection = connectToDatabase();
afterAll(() => connection.close());

const ENDLESS =
  "UNWIND range(1, 100000000) AS abandoned WITH abandoned WHERE abandoned % 7 = 8 RETURN count(abandoned)";

async function running(): Promise<number> {
  const rows = await connection.read("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'abandoned %'");
  return rows.filter(({ currentQuery }) => String(currentQuery).startsWith("UNWIND")).length;
}

test("when nobody waits any more, the database stops working too", async () => {
  const leaving = new AbortController();
  const answer = connection.read(ENDLESS, {}, { timeout: 60_000, signal: leaving.signal });
  const refused = expect(answer).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" });
  await eventually(running, (count) => count === 1);
  leaving.abort();
  await refused;
  await eventually(running, (count) => count === 0);
});

test("who has left before is not asked for", async () => {
  const answer = connection.read(ENDLESS, {}, { timeout: 60_000, signal: AbortSignal.abort() });
  await expect(answer).rejects.toMatchObject({ code: "DEADLINE_EXCEEDED" });
});
