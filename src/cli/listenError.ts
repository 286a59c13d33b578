import { LexigraphError } from "../domain/errors.js";
import type { Settings } from "./settings.js";

/** What a system says of an address that nobody can listen at, and what to do about it. */
const REASONS: Record<string, string> = {
  EADDRINUSE: "something else listens there: stop it, or set PORT to another port",
  EACCES: "this user may not: set PORT to 1024 or more",
  EADDRNOTAVAIL: "this machine does not have the address: mend HOST",
  ENOTFOUND: "there is no such name: mend HOST",
};

/** An error of listening as one that says what to do; every other one as it is. */
export function listenError(error: unknown, { host, port }: Settings): unknown {
  if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return error;
  const reason = REASONS[String(error.code)];
  if (reason === undefined || !["listen", "getaddrinfo"].includes(String(error.syscall))) return error;
  return new LexigraphError("BAD_SETTINGS", `Nobody can listen at ${host}, port ${port}: ${reason}.`, { cause: error });
}
