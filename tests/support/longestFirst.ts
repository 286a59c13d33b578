import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take longest, in the order in which they start; the first two leave most of a processor to others. */
const LONGEST = [
  "tests/faults/soak.test.ts",
  "tests/cli/start.test.ts",
  "tests/web/explorer.test.ts",
  "tests/security/schemathesis.test.ts",
  "tests/graph/compile/differential.test.ts",
  "tests/security/injection.test.ts",
  "tests/api/warm/warmUp.test.ts",
  "tests/database/embeddedDatabase.test.ts",
  "tests/graph/levels/readByLevel.test.ts",
  "tests/graph/prepare/preparedOperation.test.ts",
  "tests/faults/faults.test.ts",
  "tests/bench/workload/home.test.ts",
];

/**
 * Starts the longest files first, so that the workers end together: vitest knows how long a file takes only where it has run
 * before, which in a fresh clone it has not.
 */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((left, right) => place(left) - place(right));
  }
}

function place({ moduleId }: TestSpecification): number {
  const index = LONGEST.findIndex((file) => moduleId.endsWith(file));
  return index === -1 ? LONGEST.length : index;
}
