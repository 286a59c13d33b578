import type { ArgumentDraft, Draft, FieldDraft, SelectionDraft } from "./draft.js";

/** The same draft with each level of it, and each field's selections, in the opposite order. */
export function reversed(draft: Draft): Draft {
  return [...draft]
    .reverse()
    .map((item) =>
      item.kind === "field"
        ? { ...item, selections: [...item.selections].reverse().map(reversed) }
        : { ...item, selections: reversed(item.selections) },
    );
}

/** The same draft with other values in its arguments: of the same size and kind, different where they were different. */
export function withOtherValues(draft: Draft): Draft {
  return mapArguments(draft, (argument) => ({
    ...argument,
    value: otherValue(argument.name, argument.type, argument.value),
  }));
}

/** The same draft with literals where variables were, and variables where literals were. */
export function withOtherForms(draft: Draft): Draft {
  return mapArguments(draft, (argument) => {
    if (argument.value === undefined) return argument;
    return { ...argument, given: argument.given === "literal" ? "variable" : "literal" };
  });
}

function mapArguments(draft: Draft, change: (argument: ArgumentDraft) => ArgumentDraft): Draft {
  const changed = (item: SelectionDraft): SelectionDraft =>
    item.kind === "field" ? changedField(item) : { ...item, selections: item.selections.map(changed) };
  const changedField = (field: FieldDraft): FieldDraft => ({
    ...field,
    arguments: field.arguments.map(change),
    selections: field.selections.map((selection) => selection.map(changed)),
  });
  return draft.map(changed);
}

/** Another value of an argument; what decides about the shape of a statement, such as an order, stays. */
function otherValue(name: string, type: string, value: unknown): unknown {
  if (Array.isArray(value)) return [...value.map((item) => otherValue(name, type, item)), "term:another"];
  if (typeof value === "object" && value !== null) {
    if (name === "orderBy") return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, otherValue(key, "", inner)]));
  }
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value >= 1 && value <= 100 ? 101 - value : value;
  if (typeof value !== "string" || isFixed(type)) return value;
  const cursor = /^cursor\((.*);(\d+)\)$/.exec(value);
  if (cursor) return `cursor(${cursor[1]};${Number(cursor[2]) + 1})`;
  return value === "nonsense" ? value : `${value}, or a good deal longer than it was`;
}

/** Types with few values: identifiers are checked as they are read, a style is one of some. */
function isFixed(type: string): boolean {
  return /^(DOI|ISBN|ORCID|CitationStyle|\[RelationKind!\])!?$/.test(type);
}

/** The same draft with every fragment its own. */
export function withoutReuse(draft: Draft): Draft {
  return draft.map((item) =>
    item.kind === "field"
      ? { ...item, selections: item.selections.map(withoutReuse) }
      : { ...item, reuses: false, selections: withoutReuse(item.selections) },
  );
}

/** Whether one edge of the graph is walked twice from the same node: under two aliases, or for `nodes` and `edges`. */
export function walksTwice(draft: Draft): boolean {
  const walks = new Map<string, FieldDraft[]>();
  for (const field of fieldsOf(draft)) {
    if (field.selections.length === 0) continue;
    const name = field.name === "edges" ? "nodes" : field.name;
    walks.set(name, [...(walks.get(name) ?? []), field]);
  }
  return [...walks.values()].some(
    (fields) => fields.length > 1 || walksTwice(fields.flatMap(({ selections }) => selections.flat())),
  );
}

/** The fields of a draft, those in its fragments too. */
function fieldsOf(draft: Draft): FieldDraft[] {
  return draft.flatMap((item) => (item.kind === "field" ? [item] : fieldsOf(item.selections)));
}
