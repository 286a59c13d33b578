import { readFileSync } from "node:fs";
import type { Connection } from "../../../src/graph/connection.js";
import { Random } from "../../generate/random.js";

const LONGEST = 14;
const ALPHABET = "abcdefghijklmnopqrstuvwxyz";

/** What stands in the box at each keystroke while so many names of the graph are typed, up to 14 characters of each. */
export async function typedTexts(connection: Connection, names: number): Promise<string[]> {
  const random = new Random(4);
  const text = readFileSync(new URL("named.cypher", import.meta.url), "utf8");
  const typed: string[] = [];
  for (let i = 0; i < names; i += 1) {
    const first = Array.from({ length: 2 }, () => ALPHABET[random.whole(0, 25)]).join("");
    const rows = await connection.read<{ name: string }>(text, { first });
    if (rows.length === 0) continue;
    const { name } = random.pick(rows);
    for (let end = 1; end <= Math.min(name.length, LONGEST); end += 1) typed.push(name.slice(0, end));
  }
  return typed;
}
