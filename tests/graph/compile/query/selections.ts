import fc from "fast-check";
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
} from "graphql";
import { argumentsOf } from "./arguments.js";
import type { DirectiveDraft, Draft, FieldDraft, FragmentDraft, SelectionDraft } from "./draft.js";

/** Names that mean something to JavaScript, to the compiler or to its statements, and plain ones. */
const ALIASES =
  "__proto__ constructor toString hasOwnProperty valueOf then toJSON __typename id nodes node item key type p root a b c".split(
    " ",
  );

const aliases = fc.option(fc.constantFrom(...ALIASES), { freq: 2, nil: undefined });
const directives: fc.Arbitrary<DirectiveDraft | undefined> = fc.option(
  fc.record({ name: fc.constantFrom("skip" as const, "include" as const), if: fc.boolean(), variable: fc.boolean() }),
  { freq: 12, nil: undefined },
);
// fast-check's freq is the weight of a value against one nil.
const seldomDirectives = fc.oneof(
  { weight: 10, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: directives },
);

/** Selections made from a schema; `without` names fields (`Type.field`) to leave out. */
export class Selections {
  private readonly made = new Map<string, fc.Arbitrary<Draft>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly without: ReadonlySet<string>,
  ) {}

  /** A selection on a type that walks at most `depth` edges on and nests fragments at most `folds` deep. */
  of(type: GraphQLCompositeType, depth: number, folds = 1): fc.Arbitrary<Draft> {
    const name = `${type.name} ${depth} ${folds}`;
    const known = this.made.get(name);
    if (known) return known;
    const one = this.one(type, depth, folds);
    // Most selections are narrow, or a deep operation would be a long one: a statement takes as long to plan as it is.
    const made = fc.oneof(
      { withCrossShrink: true },
      { weight: 3, arbitrary: fc.array(one, { minLength: 1, maxLength: 1 }) },
      { weight: 3, arbitrary: fc.array(one, { minLength: 2, maxLength: 2 }) },
      { weight: depth > 2 ? 0 : 1, arbitrary: fc.array(one, { minLength: 3, maxLength: 4 }) },
    );
    this.made.set(name, made);
    return made;
  }

  private one(type: GraphQLCompositeType, depth: number, folds: number): fc.Arbitrary<SelectionDraft> {
    const fields = isObjectType(type) || "getFields" in type ? Object.values(type.getFields()) : [];
    const known = fields.filter((field) => !this.without.has(`${type.name}.${field.name}`));
    const leaves = known.filter((field) => !isCompositeType(getNamedType(field.type)));
    const inner = known.filter((field) => isCompositeType(getNamedType(field.type)) && (depth > 0 || !isWalk(type)));
    const choices = [
      { weight: 1, arbitrary: this.field(type, undefined, depth) },
      ...leaves.map((field) => ({ weight: 2, arbitrary: this.field(type, field, depth) })),
      ...inner.map((field) => ({ weight: isWalk(type) ? 2 : 4, arbitrary: this.field(type, field, depth) })),
      ...(folds > 0
        ? [{ weight: isAbstractType(type) ? 10 : 2, arbitrary: this.fragment(type, depth, folds - 1) }]
        : []),
    ];
    return fc.oneof(...choices);
  }

  private field(
    parent: GraphQLCompositeType,
    field: GraphQLField<unknown, unknown> | undefined,
    depth: number,
  ): fc.Arbitrary<FieldDraft> {
    const target = field && getNamedType(field.type);
    const args = field ? argumentsOf(`${parent.name}.${field.name}`, field) : fc.constant([]);
    const below = isCompositeType(target)
      ? fc.array(this.of(target, isWalk(parent) ? depth - 1 : depth), { minLength: 1, maxLength: 1 })
      : fc.constant([]);
    const twice = isCompositeType(target)
      ? fc.oneof(
          { weight: 8, arbitrary: below },
          { weight: 1, arbitrary: fc.tuple(below, below).map(([one, other]) => [...one, ...other]) },
        )
      : below;
    return fc.record({
      kind: fc.constant("field" as const),
      name: fc.constant(field?.name ?? "__typename"),
      type: fc.constant(String(field?.type ?? "String!")),
      alias: aliases,
      arguments: args,
      directive: seldomDirectives,
      selections: twice,
    });
  }

  private fragment(type: GraphQLCompositeType, depth: number, folds: number): fc.Arbitrary<FragmentDraft> {
    const types: GraphQLCompositeType[] = isAbstractType(type)
      ? [...this.schema.getPossibleTypes(type), type]
      : isObjectType(type)
        ? [type, type, ...type.getInterfaces()]
        : [type];
    return fc.constantFrom(...types).chain((on) =>
      fc.record({
        kind: fc.constant("fragment" as const),
        on: fc.constant(on.name),
        form:
          on === type
            ? fc.constantFrom("bare" as const, "inline" as const, "named" as const, "named twice" as const)
            : fc.constantFrom("inline" as const, "named" as const, "named twice" as const),
        reuses: fc.nat(5).map((chance) => chance === 0),
        directive: seldomDirectives,
        selections: this.of(on, depth, folds),
      }),
    );
  }
}

/** Whether the fields of a type lead on in the graph; those of connections and edges only unfold a list. */
function isWalk({ name }: GraphQLCompositeType): boolean {
  return !/(Connection|Edge)$|^PageInfo$/.test(name);
}
