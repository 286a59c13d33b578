import type { Connection } from "../graph/connection.js";
import { statement } from "../graph/statement.js";
import { changeRecords } from "./change/changeRecords.js";
import { isIn } from "./load.js";

/** What a load met, by address. */
export interface Met {
  records: Addresses;
  /** What was rejected may be said again once it is mended: nothing of it is taken out. */
  rejected: Addresses;
}

interface Addresses {
  has(address: string): boolean;
}

type StoredSource = { uri: string; file: string | null };

const PAGE_SIZE = 1_000;

/**
 * Takes out the sources of some files and folders that a load of them did not meet: what is in the graph from there, and
 * is there no longer. In batches of one transaction each.
 * @param paths the uris of the files and folders
 * @returns how many sources were taken out
 * @throws LexigraphError DATABASE_UNAVAILABLE or INTERNAL; what was taken out before stays out
 */
export async function pruneSources(connection: Connection, paths: readonly string[], met: Met): Promise<number> {
  let pruned = 0;
  for (const path of new Set(paths)) {
    for await (const sources of sourcesBelow(connection, path)) {
      const gone = sources.filter((source) => isFrom(path, source) && !isMet(source, met)).map(({ uri }) => uri);
      if (gone.length === 0) continue;
      await connection.write((transaction) => changeRecords(transaction, { put: [], remove: gone }));
      pruned += gone.length;
    }
  }
  return pruned;
}

async function* sourcesBelow(connection: Connection, path: string): AsyncGenerator<StoredSource[]> {
  const { text } = statement("load/readSourcesBelow");
  for (let after = ""; ; ) {
    const page = await connection.read<StoredSource>(text, { batch: { path, after, limit: PAGE_SIZE } });
    yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE_SIZE) return;
    after = last.uri;
  }
}

function isFrom(path: string, { uri, file }: StoredSource): boolean {
  // The folder that a command runs in holds what has no root and no scheme.
  return path === "" || isIn(path, uri) || (file !== null && isIn(path, file));
}

function isMet({ uri, file }: StoredSource, { records, rejected }: Met): boolean {
  return records.has(uri) || isBelow(rejected, uri) || (file !== null && isBelow(rejected, file));
}

/** Whether something is one of the addresses, or in one of them (isIn). */
function isBelow(addresses: Addresses, uri: string): boolean {
  for (const { index } of uri.matchAll(/[#/]/g)) if (addresses.has(uri.slice(0, index))) return true;
  return addresses.has(uri);
}
