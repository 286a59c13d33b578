/** Whether an argument was given: GraphQL tells one left out from one that is null, and to us both are none. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}
