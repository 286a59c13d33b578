import { LexigraphError } from "../domain/errors.js";
import { findExecutable } from "./executable.js";
import { findJava, type Java, OLDEST_JAVA } from "./java.js";

const WAYS_ON = `Ways on:
  - install a JDK ${OLDEST_JAVA} or later and Maven: the database then runs embedded;
  - set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD to use a Neo4j server that runs already;
  - run everything in containers: docker compose up`;

/**
 * The Java that is to run the database.
 * @throws LexigraphError NO_JAVA, which names every way on
 */
export async function requireJava(environment: NodeJS.ProcessEnv): Promise<Java> {
  const java = await findJava(environment);
  if (java !== undefined && java.major >= OLDEST_JAVA) return java;
  const found = java === undefined ? "found no Java" : `found only Java ${java.version} (${java.executable})`;
  throw new LexigraphError("NO_JAVA", `Lexigraph needs a database to run and ${found}. ${WAYS_ON}`);
}

/**
 * The path of Maven, which brings the database to this machine; java is what it compiles with.
 * @throws LexigraphError NO_MAVEN, or NO_JAVA where java has no compiler
 */
export function requireMaven(environment: NodeJS.ProcessEnv, java: Java): string {
  if (!java.isDevelopmentKit) {
    const message = `Lexigraph found Java ${java.version} in ${java.home}, but no compiler (javac) with it: a JDK is asked for. `;
    throw new LexigraphError("NO_JAVA", message + WAYS_ON);
  }
  const maven = findExecutable("mvn", environment);
  if (maven !== undefined) return maven;
  const message = `Lexigraph found Java ${java.version}, but no Maven (mvn), which brings the database to this machine. `;
  throw new LexigraphError("NO_MAVEN", message + WAYS_ON);
}
