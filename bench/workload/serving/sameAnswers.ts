import { isDeepStrictEqual } from "node:util";
import type { Contender } from "./contenders.js";
import type { Question } from "./questions.js";

/**
 * Makes sure that everybody answers, and that what is written by hand answers exactly what the product answers: a limit
 * that does less would be none. Throws where it does not.
 */
export async function compareAnswers(question: Question, contenders: readonly Contender[]): Promise<void> {
  for (let place = 0; place < question.values.length; place += 1) {
    const answers = new Map<string, unknown>();
    for (const { name, send } of contenders) {
      const sent = send(question);
      if (sent) answers.set(name, await dataOf(sent.url, sent.bodies[place] ?? "", `${question.name}, ${name}`));
    }
    const expected = answers.get("lexigraph");
    for (const name of ["by hand", "lexigraph, cached"]) {
      const found = answers.get(name);
      if (isDeepStrictEqual(found, expected)) continue;
      const shown = JSON.stringify([found, expected], null, 1);
      throw new Error(`${question.name}: ${name} answers another thing than lexigraph: ${shown}`);
    }
  }
}

async function dataOf(url: string, body: string, who: string): Promise<unknown> {
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  const { data, errors } = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown };
  const isEmpty = Object.values(data ?? {}).every((value) => value === null || (Array.isArray(value) && !value.length));
  if (errors || isEmpty) throw new Error(`${who} answers ${JSON.stringify(errors ?? data)} to ${body}`);
  return data;
}
