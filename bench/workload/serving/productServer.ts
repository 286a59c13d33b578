import { type ServerOptions, startServer } from "../../../src/api/server.js";
import { type ConnectionSettings, connect } from "../../../src/graph/connection.js";

/** The product as it is started, without a limit on requests. */
process.once("message", async ({ settings, ...options }: { settings: ConnectionSettings } & Partial<ServerOptions>) => {
  const server = await startServer({
    connection: connect(settings),
    host: "127.0.0.1",
    port: 0,
    logLevel: "warn",
    introspection: true,
    ...options,
  });
  await server.warm;
  process.send?.(server.address);
});
