import type { Connection, ReadOptions, Row, Transaction } from "../../../src/graph/connection.js";

/** A connection that passes everything on to another, and notes the statements that are read. */
export class CountingConnection implements Connection {
  private texts: string[] = [];

  constructor(private readonly inner: Connection) {}

  read<T extends Row = Row>(text: string, parameters?: Record<string, unknown>, options?: ReadOptions): Promise<T[]> {
    this.texts.push(text);
    return this.inner.read<T>(text, parameters, options);
  }

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.inner.write(work);
  }

  verify(): Promise<void> {
    return this.inner.verify();
  }

  close(): Promise<void> {
    return this.inner.close();
  }

  /** The texts of the statements read since this was last asked. */
  take(): string[] {
    const taken = this.texts;
    this.texts = [];
    return taken;
  }
}
