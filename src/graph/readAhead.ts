import type { Row, Transaction } from "./connection.js";
import { runStatement } from "./runStatement.js";

/** What a statement is asked for: keys by its parameters. */
export type AskedKeys = Readonly<Record<string, readonly string[]>>;

/** A statement that reads by keys, and in which column of a row the key of each parameter stands. */
export interface KeyedStatement {
  /** Its path under cypher/. */
  name: string;
  columns: Readonly<Record<string, string>>;
}

/** A transaction that was asked early for much of what will be read in it. */
interface AheadTransaction extends Transaction {
  /** What was read ahead under a statement's keys; the rest is read now. */
  take<T extends Row>(name: string, keys: AskedKeys): Promise<T[]>;
}

/** A statement that is under way, or answered. */
interface Sent {
  columns: KeyedStatement["columns"];
  keys: ReadonlyMap<string, ReadonlySet<string>>;
  rows: Promise<Row[]>;
}

/**
 * Sends statements whose keys are known before anybody asks for what they give, so that the database reads while others
 * still work out what they need of it. For reading alone: what is written after is not seen.
 */
export function readAhead(
  transaction: Transaction,
  asked: readonly { statement: KeyedStatement; keys: AskedKeys }[],
): Transaction {
  let failure: { cause: unknown } | undefined;
  const sent = new Map<string, Sent>();
  for (const { statement, keys } of asked) {
    const rows = runStatement(transaction, statement.name, keys);
    rows.catch((cause: unknown) => {
      failure ??= { cause };
    });
    const entries = Object.entries(keys).map(([parameter, values]) => [parameter, new Set(values)] as const);
    sent.set(statement.name, { columns: statement.columns, keys: new Map(entries), rows });
  }
  const ahead: AheadTransaction = {
    async run(text, parameters) {
      try {
        return await transaction.run(text, parameters);
      } catch (error) {
        // Behind one that failed, others only say that the transaction is over.
        throw failure === undefined ? error : failure.cause;
      }
    },
    async take<T extends Row>(name: string, keys: AskedKeys) {
      const before = sent.get(name);
      if (before === undefined) return runStatement<T>(ahead, name, keys);
      const [known, missing] = await Promise.all([
        takeKnown<T>(before, keys),
        readMissing<T>(ahead, name, before, keys),
      ]);
      return [...known, ...missing];
    },
  };
  return ahead;
}

/**
 * Reads the rows of a statement under keys, those that were read ahead among them; a row that is found under several
 * parameters may come twice. Throws as Transaction.run.
 */
export async function readByKeys<T extends Row>(transaction: Transaction, name: string, keys: AskedKeys): Promise<T[]> {
  return isAhead(transaction) ? transaction.take<T>(name, keys) : runStatement<T>(transaction, name, keys);
}

function isAhead(transaction: Transaction): transaction is AheadTransaction {
  return "take" in transaction;
}

async function takeKnown<T extends Row>({ columns, rows }: Sent, keys: AskedKeys): Promise<T[]> {
  const wanted = Object.entries(columns).map(([parameter, column]) => ({ column, keys: new Set(keys[parameter]) }));
  const found = (await rows).filter((row) => wanted.some(({ column, keys: own }) => own.has(String(row[column]))));
  return found as T[];
}

async function readMissing<T extends Row>(
  transaction: Transaction,
  name: string,
  sent: Sent,
  keys: AskedKeys,
): Promise<T[]> {
  const missing = Object.entries(keys).map(([parameter, values]) => {
    const known = sent.keys.get(parameter);
    return [parameter, values.filter((value) => known === undefined || !known.has(value))] as const;
  });
  if (missing.every(([, values]) => values.length === 0)) return [];
  return runStatement<T>(transaction, name, Object.fromEntries(missing));
}
