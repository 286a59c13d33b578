import type { Connection } from "../../../src/graph/connection.js";

/** What the injection suites attack: a server over the samples, and the texts of all statements that it sends. */
export interface Target {
  readonly address: string;
  readonly texts: string[];
  /** Another way to the same graph, which is not noted. */
  readonly connection: Connection;
}
