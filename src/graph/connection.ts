import { setTimeout as sleep } from "node:timers/promises";
import neo4j, {
  type Driver,
  type Transaction as DriverTransaction,
  Neo4jError,
  type Session,
  type SessionMode,
} from "neo4j-driver";
import { databaseError, isBroken, isTransient, isUnavailable } from "./databaseError.js";
import { joinWrites } from "./joinWrites.js";
import { type Leaving, unlessSilent } from "./silence.js";
import { statement } from "./statement.js";

export interface ConnectionSettings {
  uri: string;
  username: string;
  password: string;
  database: string;
}

/** A row of an answer: plain values under the names that the statement returns. */
export type Row = Record<string, unknown>;

/** A writing transaction: every statement in it is kept, or none. */
export interface Transaction {
  run<T extends Row = Row>(text: string, parameters?: Record<string, unknown>): Promise<T[]>;
}

export interface ReadOptions {
  /** Milliseconds for the whole answer, attempts included; default 10,000. */
  timeout?: number;
  /** What the answer must see: bookmarks of commits. */
  bookmarks?: readonly string[];
  /** Ends the statement, in the database too, when nobody waits for the answer any more. */
  signal?: Leaving | undefined;
  /** Told how many milliseconds the statement took, by a connection that measures. */
  onStatement?: ((milliseconds: number) => void) | undefined;
  /** Told when the database has planned the statement, and begins to read. */
  onPlanned?: (() => void) | undefined;
  /** Told of a broken connection, also where the answer came over another: the database may have begun anew. */
  onBroken?: (() => void) | undefined;
}

export interface WriteOptions {
  /** What the transaction must see. */
  bookmarks?: readonly string[];
  /** Called with the bookmarks of the commit. */
  onCommit?(bookmarks: readonly string[]): void;
  /** Told how many milliseconds each statement took, by a connection that measures. */
  onStatement?(milliseconds: number): void;
}

/** The one way to the database: connections are pooled, and a database that comes back is found again by itself. */
export interface Connection {
  /**
   * Runs one reading statement in one round trip, again on a transient error while the time allowed lasts.
   * @throws LexigraphError DATABASE_UNAVAILABLE, DEADLINE_EXCEEDED or INTERNAL
   */
  read<T extends Row = Row>(text: string, parameters?: Record<string, unknown>, options?: ReadOptions): Promise<T[]>;
  /**
   * Runs work in one writing transaction, whole again on a transient error: work must bear being repeated.
   * @throws LexigraphError DATABASE_UNAVAILABLE, DEADLINE_EXCEEDED or INTERNAL; what work itself throws
   */
  write<T>(work: (transaction: Transaction) => Promise<T>, options?: WriteOptions): Promise<T>;
  /** @throws LexigraphError DATABASE_UNAVAILABLE where the database does not answer */
  verify(): Promise<void>;
  close(): Promise<void>;
}

/** Connections to the database at most, those of the driver's own default. */
export const POOL_SIZE = 100;
/** Where an address names no port. */
const BOLT_PORT = 7687;
/** Milliseconds for an answer where nothing is said. */
export const DEFAULT_TIMEOUT = 10_000;
const ATTEMPTS = 5;
/** Milliseconds within which a failure is that of a connection that broke, not of a server that is gone. */
const QUICK = 1_000;

/** Opens a pool of connections; nothing is sent before the first statement. */
export function connect(settings: ConnectionSettings): Connection {
  joinWrites(Number(new URL(settings.uri).port || BOLT_PORT));
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.username, settings.password), {
    disableLosslessIntegers: true,
    maxConnectionPoolSize: POOL_SIZE,
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 2_500,
    telemetryDisabled: true,
    // Hints on statements are for those who write them: tests read them from plans.
    notificationFilter: { minimumSeverityLevel: "OFF" },
    userAgent: "lexigraph",
  });
  return new DriverConnection(driver, settings.database);
}

class DriverConnection implements Connection {
  constructor(
    private readonly driver: Driver,
    private readonly database: string,
  ) {}

  async read<T extends Row = Row>(
    text: string,
    parameters: Record<string, unknown> = {},
    options: ReadOptions = {},
  ): Promise<T[]> {
    const start = Date.now();
    const deadline = start + (options.timeout ?? DEFAULT_TIMEOUT);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.readOnce<T>(text, parameters, {
          ...options,
          timeout: Math.max(1, deadline - Date.now()),
        });
      } catch (error) {
        if (isBroken(error)) options.onBroken?.();
        const isQuick = Date.now() - start < QUICK && Date.now() < deadline;
        if (!isQuick || !mayRetry(error, attempt)) throw databaseError(error);
        await pause(attempt);
      }
    }
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>, options: WriteOptions = {}): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const start = Date.now();
      const progress = { began: false };
      try {
        return await this.writeOnce(work, options, progress);
      } catch (error) {
        if (!(error instanceof Neo4jError)) throw error;
        const isQuick = progress.began || Date.now() - start < QUICK;
        if (!isQuick || !mayRetry(error, attempt)) throw databaseError(error);
        await pause(attempt);
      }
    }
  }

  async verify(): Promise<void> {
    await this.read(statement("graph/answer").text, {}, { timeout: 4_000 });
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  /** The driver's own retry tries a dead server twice, which takes longer than a caller should wait. */
  private async writeOnce<T>(
    work: (transaction: Transaction) => Promise<T>,
    { bookmarks = [], onCommit }: WriteOptions,
    progress: { began: boolean },
  ): Promise<T> {
    const session = this.openSession(neo4j.session.WRITE, bookmarks);
    try {
      const transaction = await session.beginTransaction();
      progress.began = true;
      const result = await work(plainTransaction(transaction));
      await transaction.commit();
      onCommit?.(session.lastBookmarks());
      return result;
    } finally {
      // Rolls back what was not committed.
      await closeQuietly(session);
    }
  }

  private async readOnce<T extends Row>(
    text: string,
    parameters: Record<string, unknown>,
    { timeout, bookmarks = [], signal, onPlanned }: ReadOptions & { timeout: number },
  ): Promise<T[]> {
    const session = this.openSession(neo4j.session.READ, bookmarks);
    try {
      const answer = withoutStack(() => session.run<T>(text, parameters, { timeout }));
      // It says what it will return before it reads.
      if (onPlanned) answer.keys().then(onPlanned, () => undefined);
      const { records } = await unlessSilent(answer, timeout, signal);
      return records.map((record) => record.toObject());
    } finally {
      // Also ends, in the database, what still runs.
      void closeQuietly(session);
    }
  }

  private openSession(defaultAccessMode: SessionMode, bookmarks: readonly string[]): Session {
    return this.driver.session({ database: this.database, defaultAccessMode, bookmarks: [...bookmarks] });
  }
}

/** The driver writes down, for each statement, where it was asked for: a good part of what it costs, and told by nobody. */
function withoutStack<T>(run: () => T): T {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = before;
  }
}

function plainTransaction(transaction: DriverTransaction): Transaction {
  return {
    async run<T extends Row>(text: string, parameters: Record<string, unknown> = {}) {
      const result = await transaction.run<T>(text, parameters);
      return result.records.map((record) => record.toObject());
    },
  };
}

/** A lost connection is worth one more try on another; a deadlock or a full memory several. */
function mayRetry(error: unknown, attempt: number): boolean {
  return isTransient(error) && attempt < (isUnavailable(error) ? 2 : ATTEMPTS);
}

/** Longer each time, and by chance, so that two that met do not meet again. */
async function pause(attempt: number): Promise<void> {
  await sleep(attempt * 100 * Math.random());
}

/** A session that cannot be closed is one whose connection is gone; the error that matters was thrown before. */
async function closeQuietly(session: Session): Promise<void> {
  await session.close().catch(() => undefined);
}
