/** That a person asserts a relation, and why, in one sentence. `words` are who says so and the reason given. */
export function assertedStatement(words: readonly string[], leftLabel: string, rightLabel: string): string {
  const [by = "A curator", ...given] = words;
  const reason = given.join(" ").replace(/[.\s]+$/, "");
  return `${by} asserts that “${leftLabel}” and “${rightLabel}” are related: ${reason}.`;
}
