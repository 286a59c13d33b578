import type { Connection, Transaction } from "../../../src/graph/connection.js";
import { type Statement, statement } from "../../../src/graph/statement.js";

/** Ways in which a text could reach a statement: the lint has to find each line that says so at its end, and no other. */
export async function write(connection: Connection, transaction: Transaction, text: string, made: Statement) {
  await connection.read(`MATCH (n:${text}) RETURN n`); // loose
  await transaction.run("MATCH (n) RETURN ".concat(text)); // loose
  await transaction.run("MATCH (n) RETURN n"); // loose
  await connection.read(text); // loose
  await connection.read(`${statement("graph/answer").text} ${text}`); // loose
  const copy = text;
  await connection.read(copy); // loose
  const own = { text };
  await connection.read(own.text); // loose
  const forged: Statement = { ...made, purpose: "", text }; // loose
  await connection.read(({ text } as Statement).text); // loose
  await connection.read({ ...made, text }.text); // loose
  const renamed: Statement = { ...made, name: text };
  await connection.read(renamed.text);
  const again: Statement = { ...made, text }; // loose
  let changed = statement("graph/answer").text;
  changed += text;
  await connection.read(changed); // loose
  await connection.read(statement("graph/answer").text);
  const { text: kept } = statement("graph/answer");
  await connection.write((inner) => inner.run(kept, { text }));
  for (const { text: each } of [made]) await transaction.run(each, { text });
  return [forged, again];
}
