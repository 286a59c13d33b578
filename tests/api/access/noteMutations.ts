import "reflect-metadata";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, Int, ObjectType, Query, Resolver } from "type-graphql";
import type { Context } from "../../../src/api/context.js";
import { Write } from "../../../src/api/write.js";
import { badInput } from "../../../src/domain/badInput.js";
import { raiseDataVersion } from "../../../src/graph/raiseDataVersion.js";

/** What the mutations of the tests write. */
@ObjectType()
export class Note {
  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  size!: number;
}

/** What is no part of the graph. */
@ObjectType()
export class NoteReport {
  @Field(() => Int)
  notes!: number;
}

/** Mutations as the product declares them, one answered by the graph and one by a report. */
@Resolver()
export class NoteMutations {
  @Query(() => Int)
  one(): number {
    return 1;
  }

  @Write("Note!", "curator", "Keeps a note.")
  async keepNote(
    @Arg("size", () => Int) size: number,
    @Arg("reason", () => String) reason: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const deed = context.writer.prepare(info, { targets: [`note:${size}`], reason });
    await deed.commit(async (transaction) => {
      await transaction.run("CREATE (:Note {id: $id, size: $size, event: $event})", {
        id: `note:${size}`,
        size,
        event: deed.event.id,
      });
      if (size < 0) throw badInput('"size": give a size from 0.');
      await raiseDataVersion(transaction);
    });
    return deed.answer();
  }

  @Write("NoteReport!", "admin", "Counts notes.")
  async countNotes(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    const deed = context.writer.prepare(info, { targets: [] });
    return deed.commit(async (transaction) => {
      const [row] = await transaction.run("MATCH (note:Note) RETURN count(note) AS notes");
      return { notes: row?.notes };
    });
  }
}
