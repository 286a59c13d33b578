import { randomUUID } from "node:crypto";
import type { Role } from "../domain/role.js";

/** Who wrote what, when and why: kept in the graph with every write, in the same transaction. */
export interface WriteEvent {
  /** `event:UUID`, known before the write. */
  readonly id: string;
  /** The mutation's or command's name. */
  readonly action: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  readonly role: Role;
  readonly reason?: string;
  /** Ids of what it was done to, as they were given. */
  readonly targets: readonly string[];
  /** The `x-request-id` of the answer; a command has none. */
  readonly requestId?: string;
}

/** Targets that the event of a load names; a load of more is told by its first. */
export const MOST_TARGETS = 100;

/** An event of now, with an id of its own. */
export function newEvent(facts: Omit<WriteEvent, "id" | "at">): WriteEvent {
  return { id: `event:${randomUUID()}`, at: new Date().toISOString(), ...facts };
}
