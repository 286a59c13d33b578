import { afterAll, beforeAll, expect, test } from "vitest";
import { readWalkFiles } from "../../../src/graph/compile/walkFile.js";
import { connectToDatabase } from "../../support/database.js";
import { loadSamples } from "../../support/sampleGraph.js";

const connection = connectToDatabase();
const walks = [...readWalkFiles().values()].filter(({ isAtMostOne }) => isAtMostOne);

beforeAll(() => loadSamples(connection));
afterAll(() => connection.close());

test.each(walks)("$name finds one at most, and sometimes one", async ({ name, from, text }) => {
  const most = `
    MATCH (${from}:${name.split(".")[0]})
    CALL (${from}) {
      ${text.text}
      RETURN count(*) AS found
    }
    RETURN max(found) AS most`;
  expect(await connection.read(most)).toEqual([{ most: 1 }]);
});
