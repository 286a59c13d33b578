import { GraphQLError, Kind, type SelectionSetNode, type ValidationContext, type ValidationRule } from "graphql";

/** Refuses an operation whose fields stand deeper in one another than a limit; fragments count where they are spread. */
export function depthRule(limit: number): ValidationRule {
  return (context) => ({
    OperationDefinition(operation) {
      const depth = new Depths(context).of(operation.selectionSet);
      if (depth <= limit) return;
      const message = `Fields stand ${depth} deep in one another; ${limit} are the most. Ask in several steps.`;
      context.reportError(new GraphQLError(message, { nodes: operation }));
    },
  });
}

/** Each fragment is measured once, however often it is spread; one that spreads itself is refused by another rule. */
class Depths {
  private readonly fragments = new Map<string, number>();

  constructor(private readonly context: ValidationContext) {}

  of({ selections }: SelectionSetNode): number {
    const depths = selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return this.of(selection.selectionSet);
      if (selection.name.value.startsWith("__")) return 0;
      return 1 + (selection.selectionSet ? this.of(selection.selectionSet) : 0);
    });
    return Math.max(0, ...depths);
  }

  private ofFragment(name: string): number {
    const known = this.fragments.get(name);
    if (known !== undefined) return known;
    this.fragments.set(name, 0);
    const fragment = this.context.getFragment(name);
    const depth = fragment ? this.of(fragment.selectionSet) : 0;
    this.fragments.set(name, depth);
    return depth;
  }
}
