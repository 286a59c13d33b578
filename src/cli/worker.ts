import { connect } from "../graph/connection.js";
import { reportError } from "./exitCode.js";
import { serveHttp } from "./serveJob.js";
import type { WorkerMessage } from "./workers.js";

/** One of several processes that serve at one address: it ends where the one that started it says so, or is gone. */
let stop = async (): Promise<void> => undefined;

// Ctrl-C reaches every process of a terminal: whoever started this one tells it when to end.
process.on("SIGINT", () => undefined).on("SIGTERM", () => undefined);

process.on("message", async (message: WorkerMessage) => {
  if (message.lexigraph === "stop") await end();
  if (message.lexigraph !== "serve") return;
  try {
    const connection = connect(message.job.database);
    const server = await serveHttp(message.job, connection);
    stop = async () => {
      await server.close();
      await connection.close();
    };
    process.send?.({ lexigraph: "answers", address: server.address } satisfies WorkerMessage);
  } catch (error) {
    reportError(error);
    process.exit(1);
  }
});
process.on("disconnect", () => void end());
process.send?.({ lexigraph: "listens" } satisfies WorkerMessage);

async function end(): Promise<void> {
  await stop();
  process.exit(0);
}
