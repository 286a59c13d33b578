import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { classArchive } from "./classArchive.js";
import { startDatabaseProcess } from "./databaseProcess.js";
import { firstConnection } from "./firstConnection.js";
import { folderSize } from "./folderSize.js";
import type { OwnedHome } from "./homeOwner.js";
import { jvmFlags } from "./jvmFlags.js";
import { knownPassword } from "./knownPassword.js";
import { launcherBuild, NEO4J_VERSION } from "./launcherBuild.js";
import { memoryShare, neo4jSettings } from "./neo4jSettings.js";
import { requireJava } from "./prerequisites.js";
import { identityOf } from "./processIdentity.js";
import type { OnProgress } from "./progress.js";
import { settleData } from "./replaceData.js";
import { homeSecret } from "./secret.js";

/** A running Neo4j of our own, with what a driver needs to reach it. */
export interface EmbeddedDatabase {
  uri: string;
  username: string;
  password: string;
  database: string;
  pid: number;
  /** Names of the indexes that can be used, as it started. */
  online: readonly string[];
  /** Whether its stop writes the class archive, with which all that follow start in a third of the time. */
  keepsClasses: boolean;
  /** Resolves with its exit code when it has ended, by stop or by itself. */
  ended: Promise<number | null>;
  /** Resolves when all is on disk and the process is gone. */
  stop(): Promise<void>;
}

export interface EmbeddedDatabaseOptions {
  home: OwnedHome;
  onProgress?: OnProgress;
  /** Where Java and Maven are looked for; default the environment of this process. */
  environment?: NodeJS.ProcessEnv;
  /** Port of Bolt on the loopback address; default any that is free. */
  port?: number;
  /** Whether it is started to be loaded into; default no. */
  isForLoading?: boolean;
  /** Flags of the JVM, beside those that every one has. */
  flags?: readonly string[];
}

/** Milliseconds that a stop may take; the first one writes the class archive. */
const PATIENCE = 60_000;

/** What the last start left where its disk was full, or its machine was lost. */
const CUT =
  "The database's log ended in the middle of a transaction that was never confirmed; its end was put aside (neo4j/data)";

/** The user that the embedded database knows. */
export const EMBEDDED_USER = "neo4j";
/** The one database of Neo4j Community. */
export const EMBEDDED_DATABASE = "neo4j";
/** Name of the home's secret that is the database's password. */
export const PASSWORD_SECRET = "neo4j-password";

/**
 * Starts Neo4j Community as a child JVM on the home's data and resolves when it answers on Bolt.
 * @throws LexigraphError NO_JAVA, NO_MAVEN, HOME_IN_USE or DATABASE_START_FAILED
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const { home, onProgress = () => undefined, environment = process.env, flags = [], isForLoading = false } = options;
  const java = await requireJava(environment);
  const build = await launcherBuild(java, environment, onProgress);
  const archive = classArchive(build, java);
  settleData(home.path);
  const files = join(home.path, "neo4j");
  const memory = memoryShare({ stored: folderSize(join(files, "data", "databases")), isForLoading });
  const settings = join(files, "neo4j.conf");
  mkdirSync(files, { recursive: true, mode: 0o700 });
  writeFileSync(settings, neo4jSettings(memory, options.port ?? 0));
  const password = homeSecret(home.path, PASSWORD_SECRET);
  const known = knownPassword(files);
  onProgress({ step: `Starting Neo4j ${NEO4J_VERSION} on Java ${java.version}` });
  const launch = [
    ...jvmFlags(java.major, memory.heap, isForLoading),
    ...archive.flags,
    ...flags,
    "-cp",
    build.classPath,
    "lexigraph.Launcher",
    files,
    settings,
    ...(archive.unfinished ? [archive.unfinished] : []),
  ];
  const child = startDatabaseProcess(java.executable, launch, known.is(password) ? "" : password);
  home.tell({ database: identityOf(child.pid) });
  const { port, isCut, online } = await child.ready.catch((error: unknown) => {
    archive.drop();
    throw error;
  });
  if (isCut) onProgress({ step: CUT });
  known.remember(password);
  const uri = `bolt://127.0.0.1:${port}`;
  await firstConnection(uri, EMBEDDED_USER, password).catch(async (error: unknown) => {
    await child.stop(PATIENCE);
    throw error;
  });
  home.tell({ boltUri: uri });
  return {
    uri,
    username: EMBEDDED_USER,
    password,
    database: EMBEDDED_DATABASE,
    pid: child.pid,
    online,
    keepsClasses: archive.unfinished !== undefined,
    ended: child.ended,
    async stop() {
      if (archive.unfinished)
        onProgress({ step: "Stopping, and keeping the database's classes for faster starts (once)" });
      const code = await child.stop(PATIENCE);
      if (code === 0) archive.keep();
      else archive.drop();
    },
  };
}
