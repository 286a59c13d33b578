import { execFile } from "node:child_process";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { findExecutable, isExecutable } from "./executable.js";

/** A Java that can run the database. */
export interface Java {
  /** Path of the program. */
  executable: string;
  home: string;
  /** As it says itself: `17.0.15`, `25.0.3`. */
  version: string;
  major: number;
  /** Whether it brings a compiler. */
  isDevelopmentKit: boolean;
}

/** The oldest Java that Neo4j 5 runs on. */
export const OLDEST_JAVA = 17;

/** The Java of JAVA_HOME, otherwise that of PATH; undefined where there is none or it does not run. */
export async function findJava(environment: NodeJS.ProcessEnv): Promise<Java | undefined> {
  const atHome = environment.JAVA_HOME ? join(environment.JAVA_HOME, "bin", "java") : undefined;
  const executable = atHome && isExecutable(atHome) ? atHome : findExecutable("java", environment);
  return executable === undefined ? undefined : (readRelease(executable) ?? askJava(executable));
}

/**
 * What a Java says in the file `release` of its home, without the third of a second of a start that asking it takes;
 * undefined where there is none, as beside the scripts by which managers of versions stand for it.
 */
function readRelease(executable: string): Java | undefined {
  const home = dirname(dirname(realpathSync(executable)));
  const file = join(home, "release");
  const version = existsSync(file) && /^JAVA_VERSION="([^"]+)"/m.exec(readFileSync(file, "utf8"))?.[1];
  return version ? javaOf(executable, home, version) : undefined;
}

async function askJava(executable: string): Promise<Java | undefined> {
  try {
    // It says its properties on standard error, one `name = value` a line.
    const { stderr } = await promisify(execFile)(executable, ["-XshowSettings:properties", "-version"]);
    const home = property(stderr, "java.home");
    const version = property(stderr, "java.version");
    if (home === undefined || version === undefined) return undefined;
    return javaOf(executable, home, version);
  } catch {
    // macOS has a `java` that only says where to get one: no Java either.
    return undefined;
  }
}

function javaOf(executable: string, home: string, version: string): Java {
  const compiler = join(home, "bin", process.platform === "win32" ? "javac.exe" : "javac");
  return { executable, home, version, major: majorOf(version), isDevelopmentKit: isExecutable(compiler) };
}

/** `17.0.15` is 17, and `1.8.0_412` is 8. */
export function majorOf(version: string): number {
  const [first = "0", second = "0"] = version.split(/[.\-+_]/);
  return Number(first === "1" ? second : first);
}

function property(text: string, name: string): string | undefined {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .find((line) => line.startsWith(`${name} = `))
    ?.slice(name.length + 3);
}
