/** The type of an answer's object, where graphql-js must tell the members of an interface or a union apart. */
export const TYPE_NAME = Symbol("type name");

/** An object of the answer by response key; it has no prototype, so that no alias can reach one. */
export type Answer = Record<string, unknown> & { [TYPE_NAME]?: string };

/** Its objects inherit nothing, and are as quick as others: V8 keeps those of Object.create(null) as dictionaries. */
class Bare {
  [key: string]: unknown;
  [TYPE_NAME]?: string;

  constructor(typeName: string) {
    this[TYPE_NAME] = typeName;
  }
}
Reflect.deleteProperty(Bare.prototype, "constructor");
Object.setPrototypeOf(Bare.prototype, null);

/** An answer's object of the given GraphQL type, still empty. */
export function newAnswer(typeName: string): Answer {
  return new Bare(typeName);
}
