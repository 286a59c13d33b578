import { findJava } from "../database/java.js";
import type { Connection, Row } from "../graph/connection.js";
import { statement } from "../graph/statement.js";
import { readCounts } from "./graphCounts.js";
import { findServer } from "./runningServer.js";
import type { Settings } from "./settings.js";
import { lexigraphVersion } from "./version.js";
import { runningDatabase } from "./withDatabase.js";

/** What runs where: the answer of `status --json`. */
export interface Status {
  versions: { lexigraph: string; node: string; java: string | null; neo4j: string };
  home: string;
  samples: boolean;
  server: { address: string; pid: number; since: string } | null;
  /** `started` says that it ran for this answer only. */
  database: { kind: "embedded" | "server"; state: "running" | "started"; uri: string | null; edition: string };
  counts: Record<string, number>;
  dataVersion: number;
  lastLoadedAt: string | null;
  /** The load that ran last, also one that changed nothing; `rejected` counts by code. */
  lastLoad: LastLoad | null;
}

/** What a load did, as it is kept in the graph. */
export interface LastLoad {
  at: string;
  loaded: number;
  unchanged: number;
  pruned: number;
  rejected: Record<string, number>;
}

/**
 * Reads the status through a connection to the database of these settings.
 * @throws LexigraphError as Connection.read
 */
export async function readStatus(settings: Settings, connection: Connection): Promise<Status> {
  const [neo4j] = await connection.read(statement("status/server").text);
  const { dataVersion, lastLoadedAt, ...counts } = await readCounts(connection);
  const server = findServer(settings.home);
  const uri = settings.neo4j?.uri ?? runningDatabase(settings.home)?.uri;
  return {
    versions: {
      lexigraph: lexigraphVersion(),
      node: process.versions.node,
      java: (await findJava(process.env))?.version ?? null,
      neo4j: String(neo4j?.version),
    },
    home: settings.home,
    samples: settings.samples,
    server: server ? { address: server.address, pid: server.process.pid, since: server.since } : null,
    database: {
      kind: settings.neo4j === undefined ? "embedded" : "server",
      state: uri === undefined ? "started" : "running",
      uri: uri ?? null,
      edition: String(neo4j?.edition),
    },
    counts: numbers(counts),
    dataVersion: Number(dataVersion ?? 0),
    lastLoadedAt: typeof lastLoadedAt === "string" ? lastLoadedAt : null,
    lastLoad: await readLastLoad(connection),
  };
}

type LastLoadRow = Omit<LastLoad, "rejected"> & { rejectedCodes: string[]; rejectedCounts: number[] };

async function readLastLoad(connection: Connection): Promise<LastLoad | null> {
  const [row] = await connection.read<LastLoadRow>(statement("status/lastLoad").text);
  if (!row) return null;
  const { rejectedCodes, rejectedCounts, ...load } = row;
  return { ...load, rejected: Object.fromEntries(rejectedCodes.map((code, i) => [code, rejectedCounts[i] ?? 0])) };
}

function numbers(row: Row): Record<string, number> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)]));
}
