import { type HomeOwner, readOwner } from "../database/homeOwner.js";
import { LexigraphError } from "../domain/errors.js";

/** A server that answers, as LEXIGRAPH_HOME/run.json tells of it. */
export type RunningServer = HomeOwner & { address: string };

/** The server that a start in this home runs; undefined where none does, or it does not answer yet. */
export function findServer(home: string): RunningServer | undefined {
  const owner = readOwner(home);
  return owner?.address === undefined ? undefined : { ...owner, address: owner.address };
}

/** @throws LexigraphError NOT_RUNNING */
export function requireServer(home: string): RunningServer {
  const server = findServer(home);
  if (server !== undefined) return server;
  throw new LexigraphError("NOT_RUNNING", `No server of ${home} runs: start one with npm start, then ask again.`);
}
