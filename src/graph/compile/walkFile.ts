import { LexigraphError } from "../../domain/errors.js";
import { type CypherFile, directive, listed, parseCypherFile, readCypherFolder } from "../cypherFile.js";
import { type ArgumentChecks, checksOf } from "./argumentChecks.js";
import { CypherTemplate } from "./cypherTemplate.js";
import { type Parameter, parametersOf } from "./parameters.js";

/** One Cypher file of cypher/read: how a GraphQL field walks from one node to the next. */
export interface WalkFile {
  /** `Term.definitions`, or `Query.term.label` where the argument chooses the file. */
  name: string;
  /** The variable of the node that is walked from; absent on root fields. */
  from?: string;
  /** The variable of what is walked to: a node, or a map in the shape of the field's type. */
  to: string;
  /** Whether it is a map, as braces around it say. */
  isMap: boolean;
  /** Whether the graph holds one at most, as a question mark behind it says: it is then matched in its parent's own row. */
  isAtMostOne: boolean;
  text: CypherTemplate;
  /** What the map is made of behind the text, where only what is asked for is to be made. */
  map?: MapText;
  /** The expression that orders the list and continues it, by the name of the order; the first is the default. */
  keys: Map<string, CypherTemplate>;
  defaultDirection: "ASC" | "DESC";
  /** The size of the list without walking it. */
  count?: CypherTemplate;
  /** The variable, a relationship or a map, that holds what the connection's edge tells beside its node. */
  edge?: string;
  /** What that variable is made of where the text does not bind it: read for the rows of a page alone. */
  edgeMap?: CypherTemplate;
  /** An expression: the cursors of the list hold for as long as it stays the same. */
  edition?: CypherTemplate;
  /** The argument, a list, for whose every value the answer has a place, null where nothing was found. */
  gaps?: string;
  /** Properties that are read whether they are selected or not, so that one text serves all selections. */
  always: readonly string[];
  /** The parameter that says how many a list holds, or those straight below it. */
  size?: string;
  /** What its arguments must meet before anything runs. */
  checks: ArgumentChecks;
  parameters: Map<string, Parameter>;
}

/** A map by its entries, and the variables that are kept beside it. */
export interface MapText {
  entries: Map<string, CypherTemplate>;
  kept: readonly string[];
}

/** Every walk by the name of its file. Throws INTERNAL where a header is not understood. */
export function readWalkFiles(): Map<string, WalkFile> {
  return new Map(readCypherFolder("read").map((file) => [file.name, toWalk(file)]));
}

/** A walk from the text of its file; CONTRIBUTING.md tells the header's lines. */
export function parseWalkFile(name: string, content: string): WalkFile {
  return toWalk(parseCypherFile(name, content));
}

function toWalk(file: CypherFile): WalkFile {
  const walk = /^(?:(\w+) )?-> (\w+|\{\w+\})(\?)?$/.exec(directive(file, "walk") ?? "");
  const [, from, target, mark] = walk ?? [];
  const to = target?.replace(/[{}]/g, "");
  if (!to) throw new LexigraphError("INTERNAL", `cypher/read/${file.name}.cypher needs a line "// walk: from -> to".`);
  const isAtMostOne = mark !== undefined;
  if (isAtMostOne && !(from && /^MATCH .+$/.test(file.body))) {
    throw new LexigraphError("INTERNAL", `cypher/read/${file.name}.cypher: "${to}?" takes a single MATCH from a node.`);
  }
  const variables = [...(from ? [from] : []), to, ...listed(file, "with")];
  const template = (text: string) => new CypherTemplate(text, variables);
  const keys = file.directives.filter((found) => found.word === "key");
  const count = directive(file, "count");
  const edge = directive(file, "edge");
  const isMap = edge?.startsWith("{");
  const edition = directive(file, "edition");
  const gaps = directive(file, "gaps");
  const size = directive(file, "size");
  const made = file.directives.filter(({ word }) => word === "entry").map(({ value }) => /^(\w+) = (.+)$/s.exec(value));
  const entries = made.map((found): [string, CypherTemplate] => {
    if (found) return [found[1] ?? "", template(found[2] ?? "")];
    throw new LexigraphError(
      "INTERNAL",
      `cypher/read/${file.name}.cypher: an entry reads "// entry: name = expression".`,
    );
  });
  return {
    name: file.name,
    ...(from ? { from } : {}),
    to,
    isMap: to !== target,
    isAtMostOne,
    text: template(file.body),
    ...(entries.length > 0 ? { map: { entries: new Map(entries), kept: listed(file, "kept") } } : {}),
    keys: new Map(keys.map(({ order, value }) => [order, template(value)])),
    defaultDirection: directive(file, "order") === "DESC" ? "DESC" : "ASC",
    ...(count ? { count: template(count) } : {}),
    ...(edge ? { edge: isMap ? "edge" : edge } : {}),
    ...(edge && isMap ? { edgeMap: template(edge) } : {}),
    ...(edition ? { edition: template(edition) } : {}),
    ...(gaps ? { gaps } : {}),
    always: listed(file, "always"),
    ...(size ? { size } : {}),
    checks: checksOf(file),
    parameters: parametersOf(file),
  };
}
