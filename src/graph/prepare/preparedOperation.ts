import type {
  DocumentNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
} from "graphql";
import { LRUCache } from "lru-cache";
import { collectFields } from "../compile/collectFields.js";
import { type Compiled, withValues } from "../compile/compile.js";
import { Later, type VariableValues } from "../compile/later.js";
import { type FieldReading, readTypeName } from "../compile/reading.js";
import type { GraphReader } from "../graphReader.js";
import { type CoerceVariables, coerceVariables } from "./coerceVariables.js";
import { type Write, writerOf } from "./jsonWriter.js";
import { laterVariables } from "./laterVariables.js";

/** An operation ready to be read: what each root field sends, and how the answers are written. */
export interface Prepared {
  /** By response key, with the values of the request. Throws BAD_USER_INPUT where one makes no sense. */
  roots(): ReadonlyMap<string, Compiled>;
  /** Nodes that it may read at most. */
  cost: number;
  /** The JSON of `data`, from what is found for the roots by response key. Throws Unwritten. */
  write: Write;
  /** The same for every request of the process that asks the same. */
  key(): string;
}

/** What is the same for all values of the variables that come later. */
type Form = Pick<Prepared, "cost" | "write"> & { compiled: ReadonlyMap<string, Compiled> };

/** What is known of the schema beside its types. */
export interface Preparing {
  schema: GraphQLSchema;
  reader: GraphReader;
  /** Whether a field of Query answers everybody the same. */
  isPublic(field: GraphQLField<unknown, unknown>): boolean;
}

/** Forms of one operation that are kept: it has one for each value of a size, a switch, a list. */
const FORMS = 64;

/**
 * A query that has been validated, with what each form of it is compiled into: another request with other texts in its
 * variables parses, plans and compiles nothing.
 */
export class PreparedOperation {
  private static made = 0;
  private readonly number = PreparedOperation.made++;
  private readonly type: GraphQLObjectType | undefined;
  private readonly fragments: Record<string, FragmentDefinitionNode>;
  private readonly later: ReadonlySet<string>;
  private readonly coerce: CoerceVariables;
  private readonly forms = new LRUCache<string, { form?: Form }>({ max: FORMS });

  constructor(
    private readonly preparing: Preparing,
    private readonly operation: OperationDefinitionNode,
    document: DocumentNode,
  ) {
    const { schema } = preparing;
    const fragments = document.definitions.filter((part) => part.kind === "FragmentDefinition");
    this.type = schema.getQueryType() ?? undefined;
    this.fragments = Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
    this.later = laterVariables(schema, operation, fragments);
    this.coerce = coerceVariables(schema, operation.variableDefinitions ?? []);
  }

  /** The operation with the variables of a request. Undefined where something is wrong with it, which executing it tells. */
  prepare(variables: Record<string, unknown>): Prepared | undefined {
    const coerced = this.coerce(variables);
    if (!coerced) return undefined;
    try {
      const key = () => `${this.number} ${JSON.stringify(coerced)}`;
      const { compiled, cost, write } = this.formOf(coerced) ?? this.compile(coerced);
      const roots = () => new Map([...compiled].map(([responseKey, root]) => [responseKey, withValues(root, coerced)]));
      return { roots, cost, write, key };
    } catch {
      return undefined;
    }
  }

  /** What serves all values that come later; undefined where some value has to be known to compile it. */
  private formOf(coerced: VariableValues): Form | undefined {
    let key = "";
    for (const name in coerced) {
      const value = coerced[name];
      key += this.comesLater(name, value) ? `${name} ` : `${name}=${JSON.stringify(value)} `;
    }
    let known = this.forms.get(key);
    if (!known) {
      known = this.tryToCompile(this.open(coerced));
      this.forms.set(key, known);
    }
    return known.form;
  }

  private comesLater(name: string, value: unknown): boolean {
    return typeof value === "string" && this.later.has(name);
  }

  private open(coerced: VariableValues): VariableValues {
    const entries = Object.entries(coerced).map(([name, value]) => [
      name,
      this.comesLater(name, value) ? new Later((values) => values[name]) : value,
    ]);
    return Object.fromEntries(entries);
  }

  private tryToCompile(open: VariableValues): { form?: Form } {
    try {
      return { form: this.compile(open) };
    } catch {
      return {};
    }
  }

  private compile(variableValues: VariableValues): Form {
    const { fragments, type } = this;
    const { schema, reader, isPublic } = this.preparing;
    const context = { schema, fragments, variableValues };
    if (!type) throw new TypeError("The schema has no Query.");
    const compiled = new Map<string, Compiled>();
    const readings: FieldReading[] = [];
    for (const [responseKey, fieldNodes] of collectFields(context, type, [this.operation.selectionSet])) {
      const fieldName = fieldNodes[0]?.name.value ?? "";
      if (fieldName === "__typename") {
        readings.push({ responseKey, ...readTypeName(type) });
        continue;
      }
      const field = type.getFields()[fieldName];
      if (!field || !isPublic(field)) throw new TypeError(`${fieldName} is not read for everybody.`);
      const root = reader.compile({ ...context, parentType: type, fieldName, fieldNodes });
      compiled.set(responseKey, root);
      readings.push({ responseKey, ...root.reading });
    }
    const cost = [...compiled.values()].reduce((sum, root) => sum + root.cost, 0);
    return { compiled, cost, write: writerOf(readings) };
  }
}
