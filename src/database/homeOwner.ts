import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { LexigraphError } from "../domain/errors.js";
import { identityOf, isAlive, type ProcessIdentity } from "./processIdentity.js";

/** What LEXIGRAPH_HOME/run.json says: who owns the home, and how to reach what it runs. */
export interface HomeOwner {
  process: ProcessIdentity;
  /** What it was started as: `start`, `load`. */
  command: string;
  /** ISO 8601. */
  since: string;
  /** Process of the embedded database. */
  database?: ProcessIdentity;
  boltUri?: string;
  /** Of the HTTP server, once it answers. */
  address?: string;
}

/** A home that this process owns until it releases it. */
export interface OwnedHome {
  readonly path: string;
  /** Adds to what others read about the owner. */
  tell(facts: Partial<Pick<HomeOwner, "database" | "boltUri" | "address">>): void;
  release(): void;
}

/** How long a database whose owner was killed may take to notice, in milliseconds. */
const PATIENCE = 20_000;

/**
 * Makes this process the owner of a home, which is made where it is missing. An owner that died holds nothing; the
 * database that it left is waited for, and ended where it hangs.
 * @throws LexigraphError HOME_IN_USE, which says who owns it
 */
export async function ownHome(path: string, command: string): Promise<OwnedHome> {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const file = join(path, "run.json");
  const owner: HomeOwner = { process: identityOf(process.pid), command, since: new Date().toISOString() };
  let former: HomeOwner | undefined;
  while (!create(file, owner)) {
    const other = readOwner(path);
    if (other !== undefined) throw inUse(path, other);
    former = takeAway(file) ?? former;
  }
  await ended(former?.database);
  return {
    path,
    tell(facts) {
      Object.assign(owner, facts);
      writeFileSync(`${file}.new`, JSON.stringify(owner, undefined, 2), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
    release() {
      rmSync(file, { force: true });
    },
  };
}

/** The live owner of a home; undefined where nobody owns it. */
export function readOwner(path: string): HomeOwner | undefined {
  const owner = readStatement(join(path, "run.json"));
  return owner !== undefined && isAlive(owner.process) ? owner : undefined;
}

function inUse(path: string, owner: HomeOwner): LexigraphError {
  const where = owner.address === undefined ? "" : `, at ${owner.address}`;
  return new LexigraphError(
    "HOME_IN_USE",
    `${path} is in use by process ${owner.process.pid} (lexigraph ${owner.command}, since ${owner.since}${where}). Stop it first, or set LEXIGRAPH_HOME to another folder.`,
  );
}

/** Puts the whole statement in place at once where there is none; false where there is one. */
function create(file: string, owner: HomeOwner): boolean {
  const whole = `${file}.${process.pid}`;
  try {
    writeFileSync(whole, JSON.stringify(owner, undefined, 2), { mode: 0o600 });
    linkSync(whole, file);
    return true;
  } catch (error) {
    if (existsSync(file)) return false;
    throw new LexigraphError("BAD_SETTINGS", `LEXIGRAPH_HOME (${file}) cannot be written to.`, { cause: error });
  } finally {
    rmSync(whole, { force: true });
  }
}

/** Takes the statement of a dead owner away and returns it; gives it back where a live one came in between. */
function takeAway(file: string): HomeOwner | undefined {
  const aside = `${file}.former.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (!existsSync(file)) return undefined;
    throw error;
  }
  const former = readStatement(aside);
  if (former !== undefined && isAlive(former.process)) linkSync(aside, file);
  rmSync(aside, { force: true });
  return former;
}

function readStatement(file: string): HomeOwner | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (!existsSync(file)) return undefined;
    throw error;
  }
  try {
    const value: unknown = JSON.parse(text);
    return isHomeOwner(value) ? value : undefined;
  } catch {
    // Cut off by a full disk or a lost machine: whoever wrote it is gone.
    return undefined;
  }
}

function isHomeOwner(value: unknown): value is HomeOwner {
  return typeof value === "object" && value !== null && "process" in value && "command" in value && "since" in value;
}

/** Waits for the database of an owner that was killed; it ends by itself unless it hangs. */
async function ended(database: ProcessIdentity | undefined): Promise<void> {
  if (database === undefined) return;
  const deadline = Date.now() + PATIENCE;
  while (isAlive(database)) {
    if (Date.now() > deadline) process.kill(database.pid, "SIGKILL");
    await setTimeout(50);
  }
}
