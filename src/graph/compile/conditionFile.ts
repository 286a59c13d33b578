import { LexigraphError } from "../../domain/errors.js";
import { type CypherFile, directive, listed, readCypherFolder } from "../cypherFile.js";
import { CypherTemplate } from "./cypherTemplate.js";
import { type Parameter, parametersOf } from "./parameters.js";

/** One Cypher file of cypher/where: how a field of a `where` input narrows a list. */
export interface ConditionFile {
  /** `ChapterWhere.author`, or `StringFilter.contains` for any text. */
  name: string;
  /** The variable of what is narrowed. */
  on: string;
  /** Clauses that find it another way, put before the walk. */
  clauses?: CypherTemplate;
  /** An expression that must hold. */
  predicate?: CypherTemplate;
  /** The same in a list of another order than the one that it follows: no index offers itself in place of that order's. */
  otherwise?: { order: string; predicate: CypherTemplate };
  /** The sort key whose text a StringFilter compares; its operators then have files of their own. */
  text?: CypherTemplate;
  parameters: Map<string, Parameter>;
}

/** Every condition by the name of its file. Throws INTERNAL where a header is not understood. */
export function readConditionFiles(): Map<string, ConditionFile> {
  return new Map(readCypherFolder("where").map((file) => [file.name, toCondition(file)]));
}

function toCondition(file: CypherFile): ConditionFile {
  const on = directive(file, "on");
  if (!on) throw new LexigraphError("INTERNAL", `cypher/where/${file.name}.cypher needs a line "// on: variable".`);
  const template = (text: string) => new CypherTemplate(text, [on, ...listed(file, "with")]);
  const text = directive(file, "text");
  const clauses = directive(file, "clauses") ?? (/^(MATCH|CALL|UNWIND)\b/.test(file.body) ? file.body : undefined);
  const [order, otherwise] = [directive(file, "order"), directive(file, "otherwise")];
  const predicate = clauses === file.body ? undefined : file.body;
  return {
    name: file.name,
    on,
    ...(clauses ? { clauses: template(clauses) } : {}),
    ...(predicate ? { predicate: template(predicate) } : {}),
    ...(order && otherwise ? { otherwise: { order, predicate: template(otherwise) } } : {}),
    ...(text ? { text: template(text) } : {}),
    parameters: parametersOf(file, "value"),
  };
}
