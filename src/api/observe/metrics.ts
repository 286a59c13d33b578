import cluster from "node:cluster";
import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { POOL_SIZE } from "../../graph/connection.js";
import type { LoadReport } from "../../ingest/loadReport.js";
import type { RelateReport } from "../../relate/run/relateJob.js";

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const LONG_SECONDS = [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_800];

/** The process's own: one for however many servers it runs. */
const ofProcess = new Registry();
collectDefaultMetrics({ register: ofProcess, prefix: "lexigraph_" });

/** What a server counts; docs/operations.md tells what each means. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly registers = [this.registry];

  readonly requests = new Histogram({
    name: "lexigraph_http_request_seconds",
    help: "HTTP requests by route and status.",
    labelNames: ["route", "status"],
    buckets: SECONDS,
    registers: this.registers,
  });

  readonly operations = new Histogram({
    name: "lexigraph_operation_seconds",
    help: "GraphQL operations by kind and outcome: OK, or the code of the first error.",
    labelNames: ["kind", "outcome"],
    buckets: SECONDS,
    registers: this.registers,
  });

  readonly cost = new Histogram({
    name: "lexigraph_operation_cost_nodes",
    help: "Nodes that operations may read at most.",
    buckets: [1, 10, 100, 1_000, 10_000, 100_000, 500_000],
    registers: this.registers,
  });

  readonly writes = new Counter({
    name: "lexigraph_writes_total",
    help: "Mutations by name and outcome: loads, merges, relations, withdrawals.",
    labelNames: ["mutation", "outcome"],
    registers: this.registers,
  });

  readonly statements = new Histogram({
    name: "lexigraph_statement_seconds",
    help: "Statements and writing transactions by access (read, write) and outcome: OK, or the code of the error.",
    labelNames: ["access", "outcome"],
    buckets: SECONDS,
    registers: this.registers,
  });

  readonly cacheLookups = new Counter({
    name: "lexigraph_cache_lookups_total",
    help: "Answers looked for among those that are kept, by outcome: hit or miss.",
    labelNames: ["outcome"],
    registers: this.registers,
  });

  readonly cacheBytes = new Gauge({
    name: "lexigraph_cache_bytes",
    help: "Bytes that kept answers take, their keys counted.",
    registers: this.registers,
  });

  /** Reads and writing transactions under way: counted here, since every request does, and told when asked. */
  readonly running = { read: 0, write: 0 };

  readonly pool = new Gauge({
    name: "lexigraph_pool_connections_max",
    help: "Connections that the pool of the database may hold.",
    registers: this.registers,
  });

  readonly turns = new Histogram({
    name: "lexigraph_turn_wait_seconds",
    help: "What operations of a shape never seen waited for their turn, by outcome: OK, or the code that they were refused with.",
    labelNames: ["outcome"],
    buckets: SECONDS,
    registers: this.registers,
  });

  readonly turnsWaiting = new Gauge({
    name: "lexigraph_turns_waiting",
    help: "Operations of a shape never seen that wait for their turn now.",
    registers: this.registers,
  });

  readonly records = new Counter({
    name: "lexigraph_load_records_total",
    help: "Records that came by the mutation load, by outcome: loaded, unchanged, or the code of the rejection.",
    labelNames: ["outcome"],
    registers: this.registers,
  });

  readonly loads = new Histogram({
    name: "lexigraph_load_seconds",
    help: "Transactions of the mutation load.",
    buckets: LONG_SECONDS,
    registers: this.registers,
  });

  readonly relating = new Histogram({
    name: "lexigraph_relate_seconds",
    help: "Runs that relate terms, by scope: all, touched, or none where nothing was touched.",
    labelNames: ["scope"],
    buckets: LONG_SECONDS,
    registers: this.registers,
  });

  readonly relations = new Gauge({
    name: "lexigraph_relations",
    help: "Pairs of related terms that the graph showed after the last run of this server.",
    registers: this.registers,
  });

  constructor() {
    const { registers, running } = this;
    new Gauge({
      name: "lexigraph_statements_running",
      help: "Reads and writing transactions under way: connections of the pool in use.",
      labelNames: ["access"],
      registers,
      collect() {
        for (const [access, count] of Object.entries(running)) this.set({ access }, count);
      },
    });
    this.pool.set(POOL_SIZE);
  }

  /** Counts what a load did. */
  countLoad({ loaded, unchanged, rejectedByCode, seconds }: LoadReport): void {
    this.loads.observe(seconds);
    this.records.inc({ outcome: "loaded" }, loaded);
    this.records.inc({ outcome: "unchanged" }, unchanged);
    for (const [code, count] of Object.entries(rejectedByCode)) this.records.inc({ outcome: code }, count);
  }

  /** Counts a run that related terms. */
  countRelating({ scope, relations, seconds }: RelateReport): void {
    this.relating.observe({ scope }, seconds);
    this.relations.set(relations);
  }

  /** The type of `text`. */
  readonly contentType = this.registry.contentType;

  /** Of several processes that serve one port, each tells its own to the one that started them. */
  share(): void {
    if (!cluster.isWorker) return;
    new AggregatorRegistry();
    AggregatorRegistry.setRegistries([this.registry, ofProcess]);
  }

  /** All of them in the text format of Prometheus: of every process that serves the port. */
  async text(): Promise<string> {
    if (cluster.isWorker) return metricsOfAll();
    return Registry.merge([this.registry, ofProcess]).metrics();
  }
}

/** Asks the process that started this one. */
function metricsOfAll(): Promise<string> {
  return new Promise((resolve) => {
    const hear = ({ lexigraph, text }: { lexigraph?: string; text?: string }) => {
      if (lexigraph !== "metrics") return;
      process.off("message", hear);
      resolve(text ?? "");
    };
    process.on("message", hear);
    process.send?.({ lexigraph: "metrics" });
  });
}
