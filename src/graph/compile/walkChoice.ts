import { checkArguments, checkOne } from "./argumentChecks.js";
import { isGiven } from "./isGiven.js";
import { toParameter } from "./parameterForms.js";
import type { WalkFile } from "./walkFile.js";

/** A walk and the values of its own parameters. */
export interface WalkChoice {
  file: WalkFile;
  values: Map<string, unknown>;
}

/**
 * The file that answers a field: the one of its name, or, where a field takes exactly one of several arguments, the one
 * of the argument given (`Query.term.label`). Throws BAD_USER_INPUT where none or several are given, and where one does
 * not meet the checks of the file.
 */
export function chooseWalk(
  files: ReadonlyMap<string, WalkFile>,
  coordinate: string,
  given: Readonly<Record<string, unknown>>,
): WalkChoice | undefined {
  const file = files.get(coordinate) ?? chooseByArgument(files, coordinate, given);
  if (!file) return undefined;
  checkArguments(file.checks, fieldOf(coordinate), given);
  const values = new Map<string, unknown>();
  for (const [name, { form, argument }] of file.parameters) {
    values.set(name, toParameter(form, given[argument], argument, given));
  }
  return { file, values };
}

function chooseByArgument(
  files: ReadonlyMap<string, WalkFile>,
  coordinate: string,
  given: Readonly<Record<string, unknown>>,
): WalkFile | undefined {
  const prefix = `${coordinate}.`;
  const choices = [...files.keys()].filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  if (choices.length === 0) return undefined;
  checkOne(choices, fieldOf(coordinate), given);
  return files.get(prefix + choices.find((argument) => isGiven(given[argument])));
}

function fieldOf(coordinate: string): string {
  return coordinate.slice(coordinate.indexOf(".") + 1);
}
