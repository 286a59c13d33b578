import {
  astFromValue,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  parseType,
  print,
  typeFromAST,
} from "graphql";
import type { ArgumentDraft, DirectiveDraft, Draft, FieldDraft, FragmentDraft } from "./draft.js";

/** An operation as a client sends it. */
export interface Operation {
  text: string;
  variables: Record<string, unknown>;
}

/** How names are chosen, so that one draft can be printed under others. */
export interface Naming {
  alias: (key: string) => string;
  variable: (name: string) => string;
}

const PLAIN: Naming = { alias: (key) => key, variable: (name) => name };

/** Prints a draft as a valid document: a response key stands for one field with one set of arguments throughout. */
export function printOperation(schema: GraphQLSchema, draft: Draft, naming: Naming = PLAIN): Operation {
  return new Printer(schema, naming).operation(draft);
}

class Printer {
  private readonly keys = new Map<string, string>();
  private readonly fragments: { on: string; name: string; text: string }[] = [];
  private readonly definitions: string[] = [];
  private readonly variables: Record<string, unknown> = {};

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly naming: Naming,
  ) {}

  operation(draft: Draft): Operation {
    const body = this.selection(draft, "");
    const heads = this.definitions.length > 0 ? `(${this.definitions.join(", ")})` : "";
    const fragments = this.fragments.map(({ text }) => text);
    return { text: [`query Generated${heads} ${body}`, ...fragments].join("\n"), variables: this.variables };
  }

  private selection(draft: Draft, indent: string): string {
    const inner = `${indent}  `;
    const lines = draft.flatMap((item) =>
      item.kind === "field" ? this.field(item, inner) : this.fragment(item, inner),
    );
    return `{\n${lines.map((line) => inner + line).join("\n")}\n${indent}}`;
  }

  private field(field: FieldDraft, indent: string): string[] {
    const args = field.arguments.map((argument) => `${argument.name}: ${this.argument(argument)}`);
    const call = field.name + (args.length > 0 ? `(${args.join(", ")})` : "");
    const key = this.key(field.alias ?? field.name, `${call}: ${field.type}`);
    const head = `${key === field.name ? "" : `${key}: `}${call}${this.directive(field.directive)}`;
    if (field.selections.length === 0) return [head];
    return field.selections.map((selection) => `${head} ${this.selection(selection, indent)}`);
  }

  private key(wanted: string, meaning: string): string {
    for (let i = 1; ; i += 1) {
      const key = this.naming.alias(i === 1 ? wanted : `${wanted}_${i}`);
      const known = this.keys.get(key);
      if (known !== undefined && known !== meaning) continue;
      this.keys.set(key, meaning);
      return key;
    }
  }

  private fragment(fragment: FragmentDraft, indent: string): string[] {
    const { on, form, reuses } = fragment;
    const directive = this.directive(fragment.directive);
    if (form === "bare" || form === "inline") {
      const condition = form === "bare" ? "" : ` on ${on}`;
      return [`...${condition}${directive} ${this.selection(fragment.selections, indent)}`];
    }
    const known = reuses ? this.fragments.find((found) => found.on === on) : undefined;
    const name = known?.name ?? this.define(fragment);
    const spread = `...${name}${directive}`;
    return form === "named" ? [spread] : [spread, spread];
  }

  private define({ on, selections }: FragmentDraft): string {
    const body = this.selection(selections, "");
    const name = ["toString", "constructor"][this.fragments.length] ?? `F${this.fragments.length}`;
    this.fragments.push({ on, name, text: `fragment ${name} on ${on} ${body}` });
    return name;
  }

  private directive(directive: DirectiveDraft | undefined): string {
    if (!directive) return "";
    const value = directive.variable ? this.variable("Boolean!", directive.if) : String(directive.if);
    return ` @${directive.name}(if: ${value})`;
  }

  private argument({ type, value, given }: ArgumentDraft): string {
    const parsed = typeFromAST(this.schema, parseType(type));
    if (!isInputType(parsed)) throw new Error(`${type} is no input type.`);
    const literal = () => this.literal(parsed, value, false);
    switch (given) {
      case "literal":
        return literal();
      case "inner":
        return this.literal(parsed, value, true);
      case "variable":
        return this.variable(type, value);
      case "default":
        return value === null && getNullableType(parsed) !== parsed
          ? literal()
          : this.variable(`${type} = ${literal()}`, undefined);
      case "overridden default":
        return this.variable(`${type} = ${getNullableType(parsed) === parsed ? "null" : literal()}`, value);
    }
  }

  private variable(type: string, value: unknown): string {
    const number = this.definitions.length;
    const name = this.naming.variable(["p", "root"][number] ?? `v${number}`);
    this.definitions.push(`$${name}: ${type}`);
    if (value !== undefined) this.variables[name] = value;
    return `$${name}`;
  }

  private literal(type: GraphQLInputType, value: unknown, isInner: boolean): string {
    const nullable = getNullableType(type);
    if (value === null || value === undefined) return "null";
    if (isListType(nullable) && Array.isArray(value)) {
      return `[${value.map((item) => this.literal(nullable.ofType, item, isInner)).join(", ")}]`;
    }
    if (isInputObjectType(nullable)) {
      const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
      const texts = fields.map(([name, inner]) => {
        const field = nullable.getFields()[name];
        return field ? `${name}: ${this.literal(field.type, inner, isInner)}` : "";
      });
      return `{${texts.join(", ")}}`;
    }
    if (isInner) return this.variable(String(type), value);
    const node = astFromValue(value, nullable);
    return node ? print(node) : "null";
  }
}
