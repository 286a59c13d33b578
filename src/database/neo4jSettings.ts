import { totalmem } from "node:os";

const MEBIBYTE = 1024 * 1024;

/** What of the machine's memory the database may take, in MiB. */
export interface MemoryShare {
  heap: number;
  pageCache: number;
}

/** The part of the stored files that is kept in memory: the rest is read from the operating system's own cache. */
const HOT_PART = 1 / 8;

/** For what a database is started, and on what. */
export interface MemoryNeed {
  /** Bytes of its files; 0 where there are none yet, and nobody knows how large it becomes. */
  stored: number;
  /** Whether it is started to be loaded into: what a batch looks up lies anywhere in the graph. */
  isForLoading: boolean;
  /** Bytes of the machine's memory. */
  total?: number;
}

/**
 * An eighth of the machine's memory for the heap and at most as much for the page cache, within what a small and a large
 * graph need: what is in the cache stays resident, so that of a graph that is only asked is an eighth of it. A load, which
 * ends, takes twice as much.
 */
export function memoryShare({ stored, isForLoading, total = totalmem() }: MemoryNeed): MemoryShare {
  const eighth = Math.floor(total / MEBIBYTE / 8);
  const most = clamp(eighth, 128, 1_024);
  const hot = clamp(Math.ceil((stored / MEBIBYTE) * HOT_PART), Math.min(128, most), most);
  const served = stored === 0 ? most : hot;
  return { heap: clamp(eighth, 512, 2_048), pageCache: isForLoading ? clamp(2 * eighth, 128, 4_096) : served };
}

/** The text of neo4j.conf for a database that one process of this machine uses; port 0 is any that is free. */
export function neo4jSettings(memory: MemoryShare, port: number): string {
  return `# Written at every start.
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:${port}
dbms.security.auth_enabled=true

# Nothing is reported to anybody.
dbms.usage_report.enabled=false
client.allow_telemetry=false
server.bolt.telemetry.enabled=false

# Nobody asks for the last 8,192 statements, which are kept whole with their parameters, nor for an inventory in the log of each start.
internal.datacollector.max_recent_query_count=0
internal.dbms.dump_diagnostics=false

# After a kill -9 the log since the last checkpoint is replayed: 40 s for 1.6 GB.
db.checkpoint=PERIODIC
db.checkpoint.interval.time=30s
db.checkpoint.interval.tx=1000
db.tx_log.rotation.size=32M
db.tx_log.rotation.retention_policy=keep_none
db.tx_log.preallocate=false

server.memory.pagecache.size=${memory.pageCache}M

# Without these every stop waits 10 s for connections that are closed already.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
internal.dbms.bolt.netty_server_shutdown_timeout=2s
`;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
