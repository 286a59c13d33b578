import { type GraphQLField, getNamedType } from "graphql";
import { codePointOrder } from "../../domain/codePointOrder.js";
import { LexigraphError } from "../../domain/errors.js";
import type { ConditionFile } from "./conditionFile.js";
import type { CypherTemplate } from "./cypherTemplate.js";
import { isGiven } from "./isGiven.js";
import { toParameter } from "./parameterForms.js";

/** One condition of a list: its text, the values it takes, and the sort key that a text operator compares. */
export interface Condition {
  file: ConditionFile;
  values: Map<string, unknown>;
  text?: CypherTemplate;
}

/** The conditions of a field's `where` argument, in the order of their names; all of them must hold. */
export function readConditions(
  files: ReadonlyMap<string, ConditionFile>,
  field: GraphQLField<unknown, unknown>,
  where: unknown,
): Condition[] {
  const argument = field.args.find(({ name }) => name === "where");
  if (!argument || !isObject(where)) return [];
  const type = getNamedType(argument.type).name;
  return given(where).flatMap(([name, value]) => {
    const file = files.get(`${type}.${name}`);
    if (!file) throw new LexigraphError("INTERNAL", `cypher/where/${type}.${name}.cypher is missing.`);
    if (!file.text) return [{ file, values: valuesOf(file, value) }];
    return isObject(value) ? compareText(files, file, value) : [];
  });
}

function compareText(files: ReadonlyMap<string, ConditionFile>, condition: ConditionFile, filter: object): Condition[] {
  return given(filter).map(([operator, value]) => {
    const file = files.get(`${condition.name}.${operator}`) ?? files.get(`StringFilter.${operator}`);
    if (!file) throw new LexigraphError("INTERNAL", `cypher/where/StringFilter.${operator}.cypher is missing.`);
    return { file, values: valuesOf(file, value), ...(condition.text ? { text: condition.text } : {}) };
  });
}

function valuesOf(file: ConditionFile, value: unknown): Map<string, unknown> {
  return new Map([...file.parameters].map(([name, { form }]) => [name, toParameter(form, value)]));
}

/** What an input says, without the fields that are null, in code point order. */
function given(input: object): [string, unknown][] {
  const entries = Object.entries(input).filter(([, value]) => isGiven(value));
  return entries.sort(([a], [b]) => codePointOrder(a, b));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
