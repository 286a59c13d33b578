import type { CypherTemplate } from "./cypherTemplate.js";
import { conditionParameter } from "./parameterValues.js";
import type { WalkPlan } from "./plan.js";
import type { Condition } from "./where.js";

/** The conditions of a walk put into Cypher. */
export class ConditionText {
  /** @param variable what the walk's nodes are called */
  constructor(
    private readonly walk: WalkPlan,
    private readonly variable: string,
  ) {}

  /** Clauses that find the nodes another way. */
  clauses(): string[] {
    const clauses = this.walk.conditions.map((condition, i) => this.render(condition.file.clauses, condition, i));
    // A clause may keep nothing but its node: the texts to compare with (UNWIND) come behind all that find nodes.
    return clauses.sort((one, other) => Number(one.startsWith("UNWIND")) - Number(other.startsWith("UNWIND")));
  }

  /** Expressions that must hold, in a list of some order or in none. */
  predicates(order?: string): string[] {
    const predicates = this.walk.conditions.map((condition, i) => {
      const { predicate, otherwise } = condition.file;
      const isElsewhere = order !== undefined && otherwise !== undefined && otherwise.order !== order;
      return this.render(isElsewhere ? otherwise.predicate : predicate, condition, i);
    });
    return predicates.filter(Boolean);
  }

  private render(template: CypherTemplate | undefined, { text }: Condition, i: number): string {
    const own = (name: string) => conditionParameter(this.walk, i, name);
    const on = (name: string) => (name === this.walk.file.to ? this.variable : own(name));
    const rendered = template?.render(
      (name) => (name === "text" && text ? text.render(on, own) : on(name)),
      (name) => `$p.${own(name)}`,
    );
    return rendered ?? "";
  }
}
