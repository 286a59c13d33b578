/** The type of an answer's object, where graphql-js must tell the members of an interface or a union apart. */
export const TYPE_NAME = Symbol("type name");

/** An object of the answer by response key; it has no prototype, so that no alias can reach one. */
export type Answer = Record<string, unknown> & { [TYPE_NAME]?: string };

/** An answer's object of the given GraphQL type, still empty. */
export function newAnswer(typeName: string): Answer {
  const answer: Answer = Object.create(null);
  answer[TYPE_NAME] = typeName;
  return answer;
}
