import "./endWithBench.mjs";
import { startServer } from "../../../dist/api/server.js";
import { boundHeap } from "../../../dist/cli/boundHeap.js";
import { readsAtOnce } from "../../../dist/cli/readsAtOnce.js";
import { connect } from "../../../dist/graph/connection.js";
import { fewAtOnce } from "../../../dist/graph/fewAtOnce.js";

boundHeap();

/** The product as it is built and started, without a limit on requests; `isWarm` waits for the plans that a start makes. */
process.once("message", async ({ settings, isWarm = true, ...options }) => {
  const server = await startServer({
    connection: fewAtOnce(connect(settings), readsAtOnce({ workers: 1 })),
    host: "127.0.0.1",
    port: 0,
    logLevel: "warn",
    introspection: true,
    ...options,
  });
  if (isWarm) await server.warm;
  process.send(server.address);
});
