import { parseArgs } from "node:util";

/** What the command line asks for. */
export interface BenchArguments {
  names: string[];
  /** Definitions of the generated data, where it is said. */
  size: number | undefined;
  /** The path of a glossary with related terms listed by hand, where it is said. */
  gold: string | undefined;
  /** The parts of a workload to run, where it is said. */
  only: string[] | undefined;
  /** Minutes after which a long run ends with what it has, where it is said. */
  minutes: number | undefined;
}

/** Reads `NAME… [--size N] [--gold PATH] [--only PART,PART] [--minutes N]`; all workloads where none is named. Ends the process with a sentence for wrong usage. */
export function readArguments(words: string[], known: readonly string[]): BenchArguments {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      size: { type: "string" },
      gold: { type: "string" },
      only: { type: "string" },
      minutes: { type: "string" },
    },
  });
  const unknown = positionals.filter((name) => !known.includes(name));
  const [size, minutes] = [values.size, values.minutes].map((value) =>
    value === undefined ? undefined : Number(value),
  );
  const isWrong = (number: number | undefined) => number !== undefined && !(Number.isInteger(number) && number > 0);
  if (unknown.length > 0 || isWrong(size) || isWrong(minutes)) {
    console.error(
      `Usage: npm run bench -- [${known.join("|")}]… [--size DEFINITIONS] [--gold GLOSSARY] [--only PART,…] [--minutes MINUTES]`,
    );
    process.exit(2);
  }
  return {
    names: positionals.length > 0 ? positionals : [...known],
    size,
    gold: values.gold,
    only: values.only?.split(","),
    minutes,
  };
}
