/** An operation before it is printed: fields, fragments and values, so that it can be changed and printed again. */
export type Draft = readonly SelectionDraft[];

export type SelectionDraft = FieldDraft | FragmentDraft;

export interface FieldDraft {
  kind: "field";
  /** The name and the type of the field, as the schema writes them. */
  name: string;
  type: string;
  alias: string | undefined;
  arguments: readonly ArgumentDraft[];
  directive: DirectiveDraft | undefined;
  /** What is selected below it; a second selection is printed as the same field once more. */
  selections: readonly Draft[];
}

export interface FragmentDraft {
  kind: "fragment";
  /** The type that it stands on, and whether it says so; a named one always does. */
  on: string;
  form: "bare" | "inline" | "named" | "named twice";
  /** Takes a named fragment on this type that was printed before instead, where there is one. */
  reuses: boolean;
  directive: DirectiveDraft | undefined;
  selections: Draft;
}

export interface ArgumentDraft {
  name: string;
  type: string;
  /** In the form of JSON; undefined is a variable that is not given. */
  value: unknown;
  given: ArgumentForm;
}

/** How a value gets to its argument; `inner` puts a variable at each leaf of an input object. */
export type ArgumentForm = "literal" | "variable" | "default" | "overridden default" | "inner";

export interface DirectiveDraft {
  name: "skip" | "include";
  if: boolean;
  variable: boolean;
}
