import type { GraphQLResolveInfo } from "graphql";
import { badInput } from "../domain/badInput.js";
import { LexigraphError } from "../domain/errors.js";
import type { Caller } from "../domain/role.js";
import type { Bookmarks } from "./bookmarks.js";
import type { Connection, Transaction } from "./connection.js";
import { newEvent, type WriteEvent } from "./event.js";
import type { OperationReader } from "./operationReader.js";
import { writeRecorded } from "./writeRecorded.js";

/** What a mutation says of its write, for the event. */
export interface Intent {
  /** Ids of what it is done to. */
  targets: readonly string[];
  /** Why; where the mutation takes it, 1 to 1,000 characters. */
  reason?: string;
}

/** A mutation's write with its event, and the answer that is read after it. */
export interface Deed {
  readonly event: WriteEvent;
  /**
   * Runs work in one transaction together with the event; work must bear being repeated.
   * @throws LexigraphError as Connection.write; what work throws
   */
  commit<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** The selection, by cypher/read/Mutation.FIELD.cypher: one statement, which sees what was committed. */
  answer(): Promise<unknown>;
}

/** Who writes, and in which request. */
export interface WritingRequest {
  caller: Caller;
  bookmarks: Bookmarks;
  requestId: string;
  /** Told how many milliseconds each statement took. */
  onStatement?(milliseconds: number): void;
}

const LONGEST_REASON = 1_000;

/** Writes the mutations of one operation. */
export class OperationWriter {
  constructor(
    private readonly connection: Connection,
    private readonly reader: OperationReader,
    private readonly request: WritingRequest,
  ) {}

  /**
   * Makes a mutation ready: its event, and the statement of its answer, so that nothing is written where a mistake is in
   * the selection.
   * @throws LexigraphError BAD_USER_INPUT where an argument in the selection, or the reason, makes no sense
   */
  prepare(info: GraphQLResolveInfo, { targets, reason }: Intent): Deed {
    const { caller, bookmarks, requestId, onStatement } = this.request;
    if (caller.subject === undefined) throw new LexigraphError("INTERNAL", `${info.fieldName} ran without a token.`);
    const event = newEvent({
      action: info.fieldName,
      by: caller.subject,
      role: caller.role,
      targets,
      requestId,
      ...(reason === undefined ? {} : { reason: readReason(reason) }),
    });
    const read = this.reader.prepare(info, { event: event.id });
    return {
      event,
      commit: (work) =>
        writeRecorded(this.connection, event, work, {
          bookmarks: bookmarks.seen,
          onCommit: (committed) => bookmarks.add(committed),
          ...(onStatement && { onStatement }),
        }),
      answer: () => {
        if (read) return read();
        throw new LexigraphError("INTERNAL", `Mutation.${info.fieldName} has no file under cypher/read.`);
      },
    };
  }
}

function readReason(text: string): string {
  const reason = text.trim();
  if (reason !== "" && reason.length <= LONGEST_REASON) return reason;
  throw badInput(`"reason": say why, in 1 to ${LONGEST_REASON} characters.`);
}
