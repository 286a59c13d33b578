import { startServer } from "../../../src/api/server.js";
import { connect } from "../../../src/graph/connection.js";
import { TEST_TOKENS } from "../../support/tokens.js";

/** A server of its own, that keeps answers: the database's address as JSON. It says where it answers. */
const server = await startServer({
  connection: connect(JSON.parse(process.argv[2] ?? "")),
  host: "127.0.0.1",
  port: 0,
  logLevel: "silent",
  introspection: true,
  plansAhead: false,
  tokens: TEST_TOKENS,
  cacheBytes: 1_000_000,
});
process.send?.(server.address);
