import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findJava, majorOf } from "../../src/database/java.js";
import { requireJava, requireMaven } from "../../src/database/prerequisites.js";

const folder = mkdtempSync(join(tmpdir(), "lexigraph-java-"));
afterAll(() => rmSync(folder, { recursive: true }));
const WAYS_ON = [/JDK 17 or later and Maven/, /NEO4J_URI/, /docker compose up/];

/** A program that speaks as Java does, in a folder for PATH. */
function javaThatSays(version: string): { PATH: string } {
  writeFileSync(
    join(folder, "java"),
    `#!/bin/sh\nprintf '    java.home = ${folder}\\n    java.version = ${version}\\n' >&2\n`,
    {
      mode: 0o755,
    },
  );
  return { PATH: folder };
}

test.each([
  ["17.0.15", 17],
  ["25.0.3", 25],
  ["26-ea", 26],
  ["1.8.0_412", 8],
])("%s is Java %i", (version, major) => {
  expect(majorOf(version)).toBe(major);
});

test("the Java of this machine is found and runs", async () => {
  const java = await findJava(process.env);
  expect(java?.major).toBeGreaterThanOrEqual(17);
});

test("a Java is known by the file of its home, through links, and without being run", async () => {
  const home = join(folder, "jdk");
  mkdirSync(join(home, "bin"), { recursive: true });
  for (const name of ["java", "javac"]) writeFileSync(join(home, "bin", name), "#!/bin/sh\nexit 1\n", { mode: 0o755 });
  mkdirSync(join(folder, "links"));
  const executable = join(folder, "links", "java");
  symlinkSync(join(home, "bin", "java"), executable);
  const environment = { PATH: join(folder, "links") };
  expect(await findJava(environment)).toBeUndefined();
  writeFileSync(join(home, "release"), 'IMPLEMENTOR="Somebody"\nJAVA_VERSION="21.0.4"\n');
  const java = { home, version: "21.0.4", major: 21, isDevelopmentKit: true };
  expect(await findJava(environment)).toEqual({ executable, ...java });
});

test("without Java one error names every way on", async () => {
  const error = await requireJava({ PATH: "" }).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ code: "NO_JAVA" });
  for (const way of WAYS_ON) expect(error).toMatchObject({ message: expect.stringMatching(way) });
});

test("an older Java is named, with every way on", async () => {
  const error = await requireJava(javaThatSays("11.0.22")).catch((caught: unknown) => caught);
  expect(error).toMatchObject({ code: "NO_JAVA", message: expect.stringContaining("11.0.22") });
  for (const way of WAYS_ON) expect(error).toMatchObject({ message: expect.stringMatching(way) });
});

test("a Java without a compiler is not enough to build", async () => {
  const environment = javaThatSays("17.0.1");
  const java = await requireJava(environment);
  expect(() => requireMaven(environment, java)).toThrow(expect.objectContaining({ code: "NO_JAVA" }));
});

test("without Maven one error names every way on", async () => {
  const environment = javaThatSays("17.0.1");
  const java = { ...(await requireJava(environment)), isDevelopmentKit: true };
  expect(() => requireMaven(environment, java)).toThrow(expect.objectContaining({ code: "NO_MAVEN" }));
  for (const way of WAYS_ON) expect(() => requireMaven(environment, java)).toThrow(way);
});
