import { ConditionText } from "./conditionText.js";
import type { CypherTemplate } from "./cypherTemplate.js";
import { beginOf, parameterOf, type Values, valuesOf } from "./parameterValues.js";
import { isAbstract, type ObjectPlan, type PagePlan, type WalkPlan } from "./plan.js";
import { besidesNode, columnsOf, isInRow, project } from "./projection.js";
import type { MapText } from "./walkFile.js";

/** A statement before it runs: text that is the same for every request of one shape, and every value beside it. */
export interface Statement {
  text: string;
  /** All values in one map `p`: Neo4j plans a text anew for each type and size of a parameter, but not inside a map. */
  parameters: { p: Values };
}

/** One statement for a whole walk: each step is a CALL within the CALL of the step before, limited before it descends. */
export function nest(walk: WalkPlan): Statement {
  // A selection that reads nothing, as of a connection's __typename alone, still needs a row to shape.
  const lines = ["WITH 0 AS root", ...callWalk(walk, "root"), `RETURN ${columnsOf(walk).join(", ") || "root"}`];
  return { text: lines.join("\n"), parameters: { p: valuesOf(walk) } };
}

/** The subqueries that a walk adds to the row of its parent's node. */
export function callWalk(walk: WalkPlan, from: string): string[] {
  const step = new Step(walk, from);
  if (isInRow(walk)) return step.inRow();
  if (walk.yields === "one" && walk.file.from !== undefined) return step.callOne();
  if (!walk.page) return step.call(step.single(), walk.column);
  const { page, column } = walk;
  return [
    ...(page.edition ? step.call(step.edition(), `${column}_edition`) : []),
    ...(page.rows ? step.call(step.page(page), column) : []),
    ...(page.behind ? step.call(step.look(page, page.backward ? "before" : "after"), `${column}_behind`) : []),
    ...(page.beyond ? step.call(step.look(page, page.backward ? "after" : "before"), `${column}_beyond`) : []),
    ...(page.total ? step.call(step.total(), `${column}_total`) : []),
  ];
}

/** One step of the walk put into Cypher. */
class Step {
  private readonly to: string;
  private readonly edge: string | undefined;
  private readonly conditions: ConditionText;

  constructor(
    private readonly walk: WalkPlan,
    private readonly from: string,
  ) {
    this.to = this.variable(walk.file.to);
    this.edge = walk.file.edge === undefined ? undefined : this.variable(walk.file.edge);
    this.conditions = new ConditionText(walk, this.to);
  }

  /** A subquery over the parent's node; its last line returns the column. */
  call(body: readonly string[], column: string): string[] {
    const last = body.length - 1;
    return [`CALL (${this.from}) {`, ...body.map((line, i) => `  ${line}${i === last ? ` AS ${column}` : ""}`), "}"];
  }

  /** The walk in the row of the parent's node, for the graph holds at most one. */
  inRow(): string[] {
    return [`OPTIONAL ${this.render(this.walk.file.text)}`, ...this.descend()];
  }

  /** A subquery for at most one row, which leaves a null where it finds nothing: no list is gathered for one node. */
  callOne(): string[] {
    const { column } = this.walk;
    const body = [...this.text(), ...this.descend(), `RETURN ${this.target()} AS ${column} LIMIT 1`];
    // Neo4j 5.26.0 fails on it over a UNION.
    if (body.some((line) => line.includes("UNION"))) return this.call(this.single(), column);
    return [`OPTIONAL CALL (${this.from}) {`, ...body.map((line) => `  ${line}`), "}"];
  }

  /** A to-one edge or an unpaged list. */
  single(): string[] {
    const { walk } = this;
    const [key] = walk.file.keys.values();
    const ordered = walk.yields === "list" && key;
    const nested = this.descend();
    const item = walk.file.gaps ? `[${this.target()}, ${this.key}]` : this.target();
    return [
      ...this.text(),
      ...(ordered ? [`WITH ${this.to}, ${this.render(key)} AS ${this.key} ORDER BY ${this.key}`] : []),
      ...nested,
      ...(ordered && nested.length > 0 ? [`WITH * ORDER BY ${this.key}`] : []),
      walk.yields === "list" ? `RETURN collect(${item})` : `RETURN head(collect(${item}))`,
    ];
  }

  /** The rows of a page, and one more where it must be known whether the list goes on. */
  page(page: PagePlan): string[] {
    const { key } = this;
    const order = (page.direction === "DESC") !== page.backward ? " DESC" : "";
    const kept = [...this.kept(page), `${this.keyOf(page)} AS ${key}`];
    const nested = this.descend();
    const inner = page.edge && this.edge ? this.descendEdge(page.edge, this.edge) : [];
    return [
      ...this.text(),
      ...this.filter(this.bounds(page), page.order),
      `WITH ${kept.join(", ")} ORDER BY ${key}${order} LIMIT ${this.value("limit")}`,
      ...nested,
      ...inner,
      ...(nested.length + inner.length > 0 ? [`WITH * ORDER BY ${key}${order}`] : []),
      `RETURN collect(${this.pageItem(page)})`,
    ];
  }

  /** Whether the list has anything on the far side of a cursor, the cursor's own row counted. */
  look(page: PagePlan, end: "after" | "before"): string[] {
    const toStart = (end === "after") === (page.direction === "ASC");
    return [
      ...this.text(),
      ...this.filter([`${this.keyOf(page)} ${toStart ? "<=" : ">="} ${this.value(end)}`]),
      "WITH 1 AS one LIMIT 1",
      "RETURN count(one) > 0",
    ];
  }

  edition(): string[] {
    const { edition } = this.walk.file;
    return [`RETURN ${edition ? this.render(edition) : "null"}`];
  }

  total(): string[] {
    const { file, conditions } = this.walk;
    if (file.count && conditions.length === 0) return [`RETURN ${this.render(file.count)}`];
    return [...this.text(), ...this.filter([]), "RETURN count(*)"];
  }

  private get key(): string {
    return `key_${this.walk.number}`;
  }

  private keyOf(page: PagePlan): string {
    const key = this.walk.file.keys.get(page.order);
    return key ? this.render(key) : "";
  }

  /**
   * Where a root list starts is always said: the index that orders it is then used. What hangs on a node is sorted anyhow,
   * and its start is only said behind a cursor.
   */
  private bounds(page: PagePlan): string[] {
    const key = this.keyOf(page);
    const [above, below] = page.direction === "ASC" ? [">", "<"] : ["<", ">"];
    return [
      ...(beginOf(this.walk) === undefined ? [] : [`${key} ${above} ${this.value("after")}`]),
      ...(page.before === undefined ? [] : [`${key} ${below} ${this.value("before")}`]),
    ];
  }

  /** The variables that a page needs once it is cut. */
  private kept(page: PagePlan): string[] {
    const { to, edge, edgeMap } = this.walk.file;
    if (!page.edge || !edge) return [this.to];
    const names = new Set([to, ...(edgeMap?.variables ?? [edge])]);
    return [...names].map((name) => this.variable(name));
  }

  private descendEdge(edge: ObjectPlan, variable: string): string[] {
    const { edgeMap } = this.walk.file;
    const made = edgeMap ? [`WITH *, ${this.render(edgeMap)} AS ${variable}`] : [];
    return [...made, ...descendInto(edge, variable)];
  }

  private pageItem(page: PagePlan): string {
    const besides = besidesNode(page);
    if (besides.length === 0) return this.target();
    const edge = page.edge && this.edge ? project(page.edge, this.edge) : "null";
    return `[${[this.target(), ...besides.map((name) => (name === "edge" ? edge : this.key))].join(", ")}]`;
  }

  /** The subqueries below this step's node. */
  private descend(): string[] {
    const { target, number } = this.walk;
    if (!isAbstract(target)) return descendInto(target, this.to);
    if (target.branches.length === 0) return [];
    const branches = target.branches.map(({ type, object }) => {
      const node = `${type.toLowerCase()}_${number}`;
      return [
        `  WITH ${this.to} AS ${node} WHERE ${node}:${type}`,
        ...descendInto(object, node).map((line) => `  ${line}`),
        `  RETURN ${project(object, node, type)} AS item_${number}`,
      ];
    });
    return [`CALL (${this.to}) {`, ...branches.flatMap((lines, i) => (i ? ["  UNION ALL", ...lines] : lines)), "}"];
  }

  private target(): string {
    const { target, number, yields } = this.walk;
    if (yields === "value") return this.to;
    if (!isAbstract(target)) return project(target, this.to);
    return target.branches.length === 0 ? "null" : `item_${number}`;
  }

  /** The walk, behind the clauses of conditions that find its nodes another way. */
  private text(): string[] {
    const { text, map } = this.walk.file;
    const texts = [...this.conditions.clauses(), this.render(text), ...(map ? [this.map(map)] : [])];
    return texts.filter(Boolean).flatMap((text) => text.split("\n"));
  }

  /** The map that a walk makes, of the entries that are read here or below. */
  private map({ entries, kept }: MapText): string {
    const { target, file } = this.walk;
    const isRead = (name: string) =>
      !isAbstract(target) &&
      (target.properties.has(name) ||
        target.walks.some(({ file: { text } }) => text.text.includes(`${file.to}.${name}`)));
    const read = [...entries].filter(([name]) => isRead(name)).map(([name, made]) => `  ${name}: ${this.render(made)}`);
    const others = kept.map((name) => `, ${this.variable(name)}`).join("");
    return `WITH {\n${read.join(",\n")}\n} AS ${this.to}${others}`;
  }

  private filter(bounds: readonly string[], order?: string): string[] {
    const all = [...this.conditions.predicates(order), ...bounds];
    return all.length === 0 ? [] : [`WHERE ${all.join(" AND ")}`];
  }

  private render(template: CypherTemplate): string {
    return template.render(
      (name) => this.variable(name),
      (name) => this.value(name),
    );
  }

  private variable(name: string): string {
    if (name === this.walk.file.from) return this.from;
    return `${name}_${this.walk.number}`;
  }

  private value(name: string): string {
    return `$p.${parameterOf(this.walk, name)}`;
  }
}

function descendInto(object: ObjectPlan, variable: string): string[] {
  return object.walks.flatMap((walk) => callWalk(walk, variable));
}
