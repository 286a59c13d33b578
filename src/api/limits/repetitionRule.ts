import {
  GraphQLError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from "graphql";

/** Refuses a selection that asks one field more often than a limit, under aliases or not, in fragments or not. */
export function repetitionRule(limit: number): ValidationRule {
  return (context) => {
    const counts = new Counts(context);
    return {
      SelectionSet(selectionSet) {
        for (const [name, count] of counts.of(selectionSet)) {
          if (count <= limit) continue;
          const message = `The field ${name} is asked ${count} times in one place; ${limit} are the most.`;
          context.reportError(new GraphQLError(message, { nodes: selectionSet }));
        }
      },
    };
  };
}

/** How often each field is asked; a fragment is counted once, and added where it is spread. */
class Counts {
  private readonly fragments = new Map<string, ReadonlyMap<string, number>>();

  constructor(private readonly context: ValidationContext) {}

  of({ selections }: SelectionSetNode): Map<string, number> {
    const counts = new Map<string, number>();
    for (const selection of selections) {
      for (const [name, count] of this.ofSelection(selection)) counts.set(name, (counts.get(name) ?? 0) + count);
    }
    return counts;
  }

  private ofSelection(selection: SelectionNode): ReadonlyMap<string, number> {
    if (selection.kind === Kind.FIELD) return new Map([[selection.name.value, 1]]);
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.of(selection.selectionSet);
    return this.ofFragment(selection.name.value);
  }

  private ofFragment(name: string): ReadonlyMap<string, number> {
    const known = this.fragments.get(name);
    if (known) return known;
    this.fragments.set(name, new Map());
    const fragment = this.context.getFragment(name);
    const counts = fragment ? this.of(fragment.selectionSet) : new Map<string, number>();
    this.fragments.set(name, counts);
    return counts;
  }
}
