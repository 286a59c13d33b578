import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseEnv } from "node:util";
import { LexigraphError } from "../domain/errors.js";
import type { ConnectionSettings } from "../graph/connection.js";
import { TIME_ALLOWED } from "../graph/operationReader.js";
import { projectRoot } from "./projectRoot.js";
import {
  address,
  anyText,
  hostName,
  longText,
  oneOf,
  onOrOff,
  origins,
  type Reading,
  wholeNumber,
} from "./settingRules.js";

/** Everything that can be set from outside. */
export interface Settings {
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** Absolute path of the folder with data, logs and secrets. */
  home: string;
  /** A Neo4j that runs already; without it the database runs embedded. */
  neo4j?: ConnectionSettings;
  samples: boolean;
  introspection: boolean;
  corsOrigins: string[];
  /** A minute and client; 0 is off. */
  rateLimitPoints: number;
  /** Milliseconds that what an operation reads may take. */
  timeAllowed: number;
  /** Processes that serve. */
  workers: number;
  /** Bytes of memory for answers that are kept; 0 is off. */
  cacheBytes: number;
  /** Seconds for which a cache in front may answer a GET without asking. */
  maxAge: number;
  logLevel: (typeof LOG_LEVELS)[number];
  tokenSecret?: string;
  jwksUrl?: string;
  /** Where traces are sent. */
  traceEndpoint?: string;
}

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;
const NEO4J_SCHEMES = ["neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"];

/** Reads the settings from the environment, and from .env in the repository where the environment is silent. */
export function readSettings(): Settings {
  const file = join(projectRoot, ".env");
  const dotEnv = existsSync(file) ? parseEnv(readFileSync(file, "utf8")) : {};
  return parseSettings({ ...dotEnv, ...process.env });
}

/**
 * The settings that an environment gives; an empty value is as good as none.
 * @throws LexigraphError BAD_SETTINGS with every fault, one a line
 */
export function parseSettings(environment: Record<string, string | undefined>): Settings {
  const faults: string[] = [];
  const optional = <T>(name: string, read: (text: string) => Reading<T>): T | undefined => {
    const text = environment[name]?.trim() ?? "";
    if (text === "") return undefined;
    const reading = read(text);
    if ("value" in reading) return reading.value;
    faults.push(`${name} ${reading.fault}.`);
    return undefined;
  };
  const neo4j = neo4jSettings(optional, faults);
  const tokenSecret = optional("LEXIGRAPH_TOKEN_SECRET", longText(32));
  const jwksUrl = optional("LEXIGRAPH_JWKS_URL", address(["https", "http"]));
  const traceEndpoint = optional("OTEL_EXPORTER_OTLP_ENDPOINT", address(["https", "http"]));
  if (tokenSecret !== undefined && jwksUrl !== undefined) {
    faults.push("LEXIGRAPH_TOKEN_SECRET and LEXIGRAPH_JWKS_URL exclude each other: set one of them.");
  }
  const settings: Settings = {
    host: optional("HOST", hostName) ?? "127.0.0.1",
    port: optional("PORT", wholeNumber(0, 65_535)) ?? 4000,
    home: resolve(optional("LEXIGRAPH_HOME", anyText) ?? join(projectRoot, ".lexigraph")),
    samples: optional("LEXIGRAPH_SAMPLES", onOrOff) ?? true,
    introspection: optional("LEXIGRAPH_INTROSPECTION", onOrOff) ?? true,
    corsOrigins: optional("CORS_ORIGINS", origins) ?? [],
    rateLimitPoints: optional("RATE_LIMIT_POINTS", wholeNumber(0, 1_000_000_000)) ?? 1000,
    timeAllowed: (optional("LEXIGRAPH_READ_SECONDS", wholeNumber(1, 3_600)) ?? TIME_ALLOWED / 1_000) * 1_000,
    workers: optional("LEXIGRAPH_WORKERS", wholeNumber(1, 256)) ?? 1,
    cacheBytes: (optional("LEXIGRAPH_CACHE_MB", wholeNumber(0, 100_000)) ?? (isRouted(neo4j) ? 0 : 32)) * 1_000_000,
    maxAge: optional("LEXIGRAPH_MAX_AGE", wholeNumber(0, 31_536_000)) ?? 0,
    logLevel: optional("LOG_LEVEL", oneOf(LOG_LEVELS)) ?? "warn",
    ...(neo4j && { neo4j }),
    ...(tokenSecret !== undefined && { tokenSecret }),
    ...(jwksUrl !== undefined && { jwksUrl }),
    ...(traceEndpoint !== undefined && { traceEndpoint }),
  };
  if (faults.length === 0) return settings;
  throw new LexigraphError("BAD_SETTINGS", ["These settings cannot be used:", ...faults].join("\n  "));
}

/** Whether reads go to members that may lag behind one another: an answer of one then tells nothing of another's version. */
function isRouted(neo4j: ConnectionSettings | undefined): boolean {
  return neo4j?.uri.startsWith("neo4j") === true;
}

type Optional = <T>(name: string, read: (text: string) => Reading<T>) => T | undefined;

function neo4jSettings(optional: Optional, faults: string[]): ConnectionSettings | undefined {
  const before = faults.length;
  const uri = optional("NEO4J_URI", address(NEO4J_SCHEMES));
  const hasFault = faults.length > before;
  const username = optional("NEO4J_USERNAME", anyText) ?? "neo4j";
  const password = optional("NEO4J_PASSWORD", anyText);
  const database = optional("NEO4J_DATABASE", anyText) ?? "neo4j";
  if (uri === undefined) {
    // A password without a server is a forgotten NEO4J_URI: an embedded database would be a surprise.
    if (password !== undefined && !hasFault)
      faults.push("NEO4J_PASSWORD is set, but NEO4J_URI is not: set both or neither.");
    return undefined;
  }
  if (password === undefined) faults.push("NEO4J_PASSWORD has to be set where NEO4J_URI is.");
  return { uri, username, password: password ?? "", database };
}
