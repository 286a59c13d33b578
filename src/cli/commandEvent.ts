import { newEvent, type WriteEvent } from "../graph/event.js";
import { commandUser } from "./commandUser.js";

/** The event of a command that writes now: whoever runs it may do everything. */
export function commandEvent(action: string, targets: readonly string[]): WriteEvent {
  return newEvent({ action, by: commandUser(), role: "admin", targets });
}
