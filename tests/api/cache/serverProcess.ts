import { connect } from "../../../src/graph/connection.js";
import { serveGraph } from "../../support/serveGraph.js";
import { TEST_TOKENS } from "../../support/tokens.js";

/** A server of its own, that keeps answers: the database's address as JSON. It says where it answers. */
const server = await serveGraph(connect(JSON.parse(process.argv[2] ?? "")), {
  tokens: TEST_TOKENS,
  cacheBytes: 1_000_000,
});
process.send?.(server.address);
