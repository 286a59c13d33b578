import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { LexigraphError } from "../domain/errors.js";
import type { Java } from "./java.js";
import { requireMaven } from "./prerequisites.js";
import type { OnProgress } from "./progress.js";

/** The compiled launcher with every jar that it needs. */
export interface LauncherBuild {
  /** Folder that what belongs to this build may be kept in. */
  folder: string;
  /** As `java -cp` takes it. */
  classPath: string;
}

const project = fileURLToPath(new URL("../../src/database/neo4j/", import.meta.url));
const pom = join(project, "pom.xml");
const launcher = join(project, "src/main/java/lexigraph/Launcher.java");

/** The version of Neo4j that runs embedded, from the Maven project. */
export const NEO4J_VERSION = /<neo4j\.version>(.+)<\/neo4j\.version>/.exec(readFileSync(pom, "utf8"))?.[1] ?? "unknown";

/**
 * The launcher of the Maven project in src/database/neo4j, resolved and compiled once a state of its sources: Maven
 * runs again where they changed or where a jar has gone from its repository.
 * @throws LexigraphError NO_MAVEN, NO_JAVA or DATABASE_START_FAILED
 */
export async function launcherBuild(
  java: Java,
  environment: NodeJS.ProcessEnv,
  onProgress: OnProgress,
): Promise<LauncherBuild> {
  const sources = createHash("sha256").update(readFileSync(pom)).update(readFileSync(launcher)).digest("hex");
  const folder = join(project, "target", sources.slice(0, 16));
  const before = readBuild(folder);
  if (before !== undefined) return before;
  const maven = requireMaven(environment, java);
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  try {
    await runMaven(maven, java, unfinished, environment, onProgress);
    // Another process may have finished the same build meanwhile: its jar may be in use, so it stays.
    const theirs = readBuild(folder);
    if (theirs !== undefined) return theirs;
    await rm(folder, { recursive: true, force: true });
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  const made = readBuild(folder);
  if (made === undefined) throw new LexigraphError("DATABASE_START_FAILED", `Maven left no whole build in ${folder}.`);
  return made;
}

function readBuild(folder: string): LauncherBuild | undefined {
  const jar = join(folder, "launcher.jar");
  const list = join(folder, "classpath");
  if (!existsSync(jar) || !existsSync(list)) return undefined;
  const jars = readFileSync(list, "utf8").trim().split(delimiter);
  return jars.every((path) => existsSync(path)) ? { folder, classPath: [jar, ...jars].join(delimiter) } : undefined;
}

async function runMaven(
  maven: string,
  java: Java,
  folder: string,
  environment: NodeJS.ProcessEnv,
  onProgress: OnProgress,
): Promise<void> {
  const step = `Bringing Neo4j ${NEO4J_VERSION} to this machine with Maven (once, some 120 MB)`;
  onProgress({ step });
  const goals = [
    "compiler:compile",
    "dependency:unpack-dependencies@unsigned",
    "jar:jar",
    "dependency:build-classpath@others",
  ];
  const child = spawn(maven, ["-B", "-f", pom, `-Dlexigraph.build=${folder}`, ...goals], {
    env: { ...environment, JAVA_HOME: java.home },
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  // Maven is no use without the process that asked for it.
  const end = () => child.kill("SIGTERM");
  process.once("exit", end);
  const lines: string[] = [];
  let files = 0;
  createInterface({ input: child.stdout }).on("line", (line) => {
    if (/^\[?\w*\]?\s*Downloaded from/.test(line)) onProgress({ step, detail: `${++files} files` });
    else if (!line.includes("Download") && !line.startsWith("Progress")) lines.push(line);
  });
  createInterface({ input: child.stderr }).on("line", (line) => lines.push(line));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  process.off("exit", end);
  if (code === 0) return;
  const said = lines.filter((line) => line.includes("ERROR")).slice(0, 6);
  throw new LexigraphError(
    "DATABASE_START_FAILED",
    `Maven could not bring Neo4j ${NEO4J_VERSION} to this machine (exit code ${code}); check that it reaches its repository. It said:\n${(said.length > 0 ? said : lines.slice(-6)).join("\n")}`,
  );
}
