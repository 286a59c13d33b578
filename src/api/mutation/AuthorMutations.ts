import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, ID, Info, Resolver } from "type-graphql";
import { raiseDataVersion } from "../../graph/raiseDataVersion.js";
import { mergeAuthors } from "../../identity/decide/mergeAuthors.js";
import { splitAuthor } from "../../identity/decide/splitAuthor.js";
import { undoDecision } from "../../identity/decide/undoDecision.js";
import type { Context } from "../context.js";
import { Write } from "../write.js";

const REASON = "Why: 1 to 1,000 characters, kept with the decision.";

@ArgsType()
class MergeArguments {
  @Field(() => ID, { description: "The author whose id stays." })
  keep!: string;

  @Field(() => [ID], { description: "The authors who are the same person: 1 to 100." })
  merge!: string[];

  @Field(() => String, { description: REASON })
  reason!: string;
}

@ArgsType()
class SplitArguments {
  @Field(() => ID, { description: "The author who has the bylines." })
  author!: string;

  @Field(() => [ID], { description: "The chapters whose bylines are another's." })
  chapters!: string[];

  @Field(() => ID, { nullable: true, description: "Whose they are; a new author's where it is not given." })
  to?: string;

  @Field(() => String, { description: REASON })
  reason!: string;
}

@ArgsType()
class UndoArguments {
  @Field(() => ID, { description: "The id of a merge or a split." })
  id!: string;

  @Field(() => String, { description: REASON })
  reason!: string;
}

/** Persons decide who is who; each answers with the decision as it stands. */
@Resolver()
export class AuthorMutations {
  @Write("AuthorMerge!", "curator", "Says that authors are one person; ids that it retires resolve to the one kept.")
  async mergeAuthors(
    @Args(() => MergeArguments) { keep, merge, reason }: MergeArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const deed = context.writer.prepare(info, { targets: [keep, ...merge], reason });
    await deed.commit(async (transaction) => {
      await mergeAuthors(transaction, { keep, merge }, { ...deed.event, reason });
      await raiseDataVersion(transaction);
    });
    await context.relating.afterLoad();
    return deed.answer();
  }

  @Write("AuthorMerge!", "curator", "Says that an author's bylines in some chapters are another's, for good.")
  async splitAuthor(
    @Args(() => SplitArguments) { author, chapters, to, reason }: SplitArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const targets = [author, ...chapters, ...(to === undefined || to === null ? [] : [to])];
    const deed = context.writer.prepare(info, { targets, reason });
    await deed.commit(async (transaction) => {
      await splitAuthor(transaction, { author, chapters, to: to ?? null }, { ...deed.event, reason });
      await raiseDataVersion(transaction);
    });
    await context.relating.afterLoad();
    return deed.answer();
  }

  @Write("AuthorMerge!", "curator", "Takes a merge or a split back, in any order, exactly.")
  async undoMerge(
    @Args(() => UndoArguments) { id, reason }: UndoArguments,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const deed = context.writer.prepare(info, { targets: [id], reason });
    await deed.commit(async (transaction) => {
      await undoDecision(transaction, id, { ...deed.event, reason });
      await raiseDataVersion(transaction);
    });
    await context.relating.afterLoad();
    return deed.answer();
  }
}
