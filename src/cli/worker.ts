import type { Socket } from "node:net";
import type { GivenConnections } from "../api/givenConnections.js";
import { connect } from "../graph/connection.js";
import { reportError } from "./exitCode.js";
import { type ServeJob, serveHttp } from "./serveJob.js";
import type { WorkerMessage } from "./workers.js";

/** One of several processes that serve at one address: it ends where the one that started it says so, or is gone. */
let stop = async (): Promise<void> => undefined;
let take = (socket: Socket): unknown => socket.destroy();
let lastCame = (): void => undefined;

// Ctrl-C reaches every process of a terminal: whoever started this one tells it when to end.
process.on("SIGINT", () => undefined).on("SIGTERM", () => undefined);

process.on("message", async (message: WorkerMessage, socket?: Socket) => {
  if (message.lexigraph === "connection") {
    // Who has gone meanwhile is not there.
    if (socket) take(socket);
    tell({ lexigraph: "free" });
  }
  if (message.lexigraph === "last") lastCame();
  if (message.lexigraph === "stop") await end();
  if (message.lexigraph === "serve") await serve(message.job, message.address);
});
process.on("disconnect", () => {
  lastCame();
  void end();
});
tell({ lexigraph: "listens" });

async function serve(job: ServeJob, address: string): Promise<void> {
  try {
    const connection = connect(job.database);
    const over = new Promise<void>((resolve) => {
      lastCame = resolve;
    });
    const given: GivenConnections = {
      address,
      over,
      serveWith(serveOne) {
        take = serveOne;
      },
    };
    const server = await serveHttp(job, connection, given);
    stop = async () => {
      await server.close();
      await connection.close();
    };
    tell({ lexigraph: "free" });
  } catch (error) {
    reportError(error);
    process.exit(1);
  }
}

function tell(message: WorkerMessage): void {
  process.send?.(message);
}

async function end(): Promise<void> {
  await stop();
  process.exit(0);
}
