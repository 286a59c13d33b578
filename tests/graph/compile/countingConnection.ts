import type { Connection, ReadOptions, Row, Transaction } from "../../../src/graph/connection.js";

/** A connection that passes everything on to another, and notes the statements that are read. */
export class CountingConnection implements Connection {
  /** The texts of the statements read since they were last taken. */
  private texts: string[] = [];

  constructor(private readonly inner: Connection) {}

  read(text: string, parameters?: Record<string, unknown>, options?: ReadOptions): Promise<Row[]> {
    this.texts.push(text);
    return this.inner.read(text, parameters, options);
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

  take(): string[] {
    const taken = this.texts;
    this.texts = [];
    return taken;
  }
}
