import type { SelectionSetNode } from "graphql";

/** A field that is not stored: what it is made of, and how. */
export interface Derivation {
  /**
   * A selection on the field's own type, as in GraphQL; a name that the type does not have is read as a property of
   * the node.
   */
  needs: SelectionSetNode;
  /** Makes the value from what was selected, keyed by response key, and the field's arguments. */
  make: (parts: Readonly<Record<string, unknown>>, values: Readonly<Record<string, unknown>>) => unknown;
}
