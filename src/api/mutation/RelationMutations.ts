import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, ID, Info, Resolver } from "type-graphql";
import { LexigraphError } from "../../domain/errors.js";
import { decideRelation } from "../../relate/decideRelation.js";
import type { Context } from "../context.js";
import "../entity/RecomputeReport.js";
import "../entity/RelationDecision.js";
import { Write } from "../write.js";

@ArgsType()
class RelationArguments {
  @Field(() => ID, { description: "The id of a term." })
  from!: string;

  @Field(() => ID, { description: "The id of another." })
  to!: string;

  @Field(() => String, { description: "Why: 1 to 1,000 characters, kept with the decision." })
  reason!: string;
}

/** Persons decide what is related, and have it worked out anew. */
@Resolver()
export class RelationMutations {
  @Write("RelationDecision!", "curator", "Says that two terms are related: whatever is computed, it stands.")
  relateTerms(
    @Args(() => RelationArguments) given: RelationArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return decide({ ...given, asserted: true }, context, info);
  }

  @Write("RelationDecision!", "curator", "Refuses a relation: it is never shown again. `relateTerms` takes it back.")
  vetoRelation(
    @Args(() => RelationArguments) given: RelationArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return decide({ ...given, asserted: false }, context, info);
  }

  @Write("RecomputeReport!", "admin", "Relates all terms anew; what readers see changes in one step.")
  async recomputeRelated(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    const deed = context.writer.prepare(info, { targets: [] });
    const report = await context.relating.recompute();
    if (!report) throw new LexigraphError("INTERNAL", "This server was started without a place to relate terms in.");
    return deed.commit(async () => report);
  }
}

async function decide(
  { from, to, reason, asserted }: RelationArguments & { asserted: boolean },
  context: Context,
  info: GraphQLResolveInfo,
): Promise<unknown> {
  const deed = context.writer.prepare(info, { targets: [from, to], reason });
  const { at, by, id: event, reason: kept = reason } = deed.event;
  await deed.commit((transaction) => decideRelation(transaction, { from, to, asserted, reason: kept, by, at, event }));
  return deed.answer();
}
