import neo4j, { type Driver, type ManagedTransaction, Neo4jError, type Session } from "neo4j-driver";
import { LexigraphError } from "../domain/errors.js";
import { databaseError, isTransient } from "./databaseError.js";

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
}

/** The one way to the database: connections are pooled, and a database that comes back is found again by itself. */
export interface Connection {
  /**
   * Runs one reading statement in one round trip, again on a transient error while the time allowed lasts.
   * @throws LexigraphError DATABASE_UNAVAILABLE, DEADLINE_EXCEEDED or INTERNAL
   */
  read(text: string, parameters?: Record<string, unknown>, options?: ReadOptions): Promise<Row[]>;
  /**
   * Runs work in one writing transaction, whole again on a transient error: work must bear being repeated.
   * @throws LexigraphError DATABASE_UNAVAILABLE, DEADLINE_EXCEEDED or INTERNAL; what work itself throws
   */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** @throws LexigraphError DATABASE_UNAVAILABLE where the database does not answer */
  verify(): Promise<void>;
  close(): Promise<void>;
}

const DEFAULT_TIMEOUT = 10_000;
const ATTEMPTS = 3;

/** Opens a pool of connections; nothing is sent before the first statement. */
export function connect(settings: ConnectionSettings): Connection {
  const driver = neo4j.driver(settings.uri, neo4j.auth.basic(settings.username, settings.password), {
    disableLosslessIntegers: true,
    maxTransactionRetryTime: 3_000,
    connectionTimeout: 2_000,
    connectionAcquisitionTimeout: 2_500,
    telemetryDisabled: true,
    userAgent: "lexigraph",
  });
  return new DriverConnection(driver, settings.database);
}

class DriverConnection implements Connection {
  constructor(
    private readonly driver: Driver,
    private readonly database: string,
  ) {}

  async read(text: string, parameters: Record<string, unknown> = {}, options: ReadOptions = {}): Promise<Row[]> {
    const deadline = Date.now() + (options.timeout ?? DEFAULT_TIMEOUT);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.readOnce(text, parameters, Math.max(1, deadline - Date.now()));
      } catch (error) {
        if (!isTransient(error) || attempt === ATTEMPTS || Date.now() >= deadline) throw databaseError(error);
      }
    }
  }

  async write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const session = this.driver.session({ database: this.database, defaultAccessMode: neo4j.session.WRITE });
    try {
      return await session.executeWrite((transaction) => work(plainTransaction(transaction)));
    } catch (error) {
      throw error instanceof Neo4jError ? databaseError(error) : error;
    } finally {
      await closeQuietly(session);
    }
  }

  async verify(): Promise<void> {
    await this.read("RETURN 1 AS one", {}, { timeout: 4_000 });
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  private async readOnce(text: string, parameters: Record<string, unknown>, timeout: number): Promise<Row[]> {
    const session = this.driver.session({ database: this.database, defaultAccessMode: neo4j.session.READ });
    let timer: NodeJS.Timeout | undefined;
    // The server ends what lasts too long; the clock here is for a server that no longer answers at all.
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new LexigraphError("DEADLINE_EXCEEDED", TOO_LONG, { safe: true })),
        timeout + 500,
      );
    });
    try {
      const answer = session
        .run<Row>(text, parameters, { timeout })
        .then((result) => result.records.map((record) => record.toObject()));
      return await Promise.race([answer, silence]);
    } finally {
      clearTimeout(timer);
      void closeQuietly(session);
    }
  }
}

const TOO_LONG = "The database needed longer than the time allowed: ask for less at once.";

function plainTransaction(transaction: ManagedTransaction): Transaction {
  return {
    async run<T extends Row>(text: string, parameters: Record<string, unknown> = {}) {
      const result = await transaction.run<T>(text, parameters);
      return result.records.map((record) => record.toObject());
    },
  };
}

/** A session that cannot be closed is one whose connection is gone; the error that matters was thrown before. */
async function closeQuietly(session: Session): Promise<void> {
  await session.close().catch(() => undefined);
}
