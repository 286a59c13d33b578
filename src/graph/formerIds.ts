import { codePointOrder } from "../domain/codePointOrder.js";
import type { Transaction } from "./connection.js";
import { runOver } from "./runStatement.js";

/** That a thing is no more under an id: the id of what it is now, or nothing. */
export interface FormerId {
  from: string;
  to: string | null;
}

/** Frees ids for others: things that are no more, or get another id, so that two things may change places. */
export async function parkIds(transaction: Transaction, ids: readonly string[]): Promise<void> {
  await runOver(transaction, "load/parkIds", [...new Set(ids)].sort());
}

/** A thing with the id that it is to have, and the one that it had; null for a new thing. */
export interface GivenId {
  id: string;
  formerId: string | null;
}

/**
 * Gives things their ids: those that change are freed before `write` sets the new ones, and stay as former ids unless
 * another thing has them now.
 */
export async function giveIds(
  transaction: Transaction,
  things: readonly GivenId[],
  write: () => Promise<unknown>,
): Promise<void> {
  const renamed = things.flatMap(({ id, formerId }) =>
    formerId === null || formerId === id ? [] : [{ from: formerId, to: id }],
  );
  await parkIds(
    transaction,
    renamed.map(({ from }) => from),
  );
  await write();
  await keepFormerIds(transaction, renamed);
  const changed = things.filter(({ id, formerId }) => id !== formerId);
  await dropCurrentIds(
    transaction,
    changed.map(({ id }) => id),
  );
}

/** Takes out things, parked, that are no more; their ids, and those they had before, resolve to what took their place. */
export async function retire(transaction: Transaction, former: readonly FormerId[]): Promise<void> {
  const rows = byId(former);
  await runOver(
    transaction,
    "load/redirectFormerIds",
    rows.filter(({ to }) => to !== null),
  );
  await runOver(
    transaction,
    "load/deleteParked",
    rows.map(({ from }) => from),
  );
  await keepFormerIds(transaction, rows);
}

/** Keeps ids under which things are known too: former ones, and those made of their other DOIs. */
export async function keepFormerIds(transaction: Transaction, former: readonly FormerId[]): Promise<void> {
  await runOver(
    transaction,
    "load/writeFormerIds",
    byId(former).filter(({ from, to }) => to !== null && to !== from),
  );
}

/** Ids that things have now are no former ids. */
export async function dropCurrentIds(transaction: Transaction, ids: readonly string[]): Promise<void> {
  await runOver(transaction, "load/deleteCurrentFormerIds", [...new Set(ids)].sort());
}

function byId(former: readonly FormerId[]): FormerId[] {
  return [...former].sort((left, right) => codePointOrder(left.from, right.from));
}
