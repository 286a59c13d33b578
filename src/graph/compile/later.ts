import { LexigraphError } from "../../domain/errors.js";

/** The values of an operation's variables. */
export type VariableValues = Readonly<Record<string, unknown>>;

/**
 * A value that comes with each request, while what is compiled with it serves all of them. It may only be handed on to a
 * statement: whatever looks into it to decide something would decide for every later request, and throws.
 */
export class Later {
  constructor(private readonly read: (values: VariableValues) => unknown) {}

  /** What a function makes of it, when it is there. */
  map(change: (value: unknown) => unknown): Later {
    return new Later((values) => change(this.read(values)));
  }

  /** It, for a request. Throws what was mapped throws. */
  of(values: VariableValues): unknown {
    return this.read(values);
  }

  toString(): never {
    throw new LexigraphError("INTERNAL", "A value that comes later was looked at.");
  }

  toJSON(): never {
    return this.toString();
  }
}
