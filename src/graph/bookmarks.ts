import { badInput } from "../domain/badInput.js";

/** Neo4j's are words of base64 behind a short prefix; several of a cluster go together. */
const FORM = /^[\w+/=:-]{1,400}( [\w+/=:-]{1,400}){0,9}$/;

/** What a request has to see: the writes whose bookmarks it brought, and its own. */
export class Bookmarks {
  private constructor(
    private known: readonly string[],
    private own: readonly string[] = [],
  ) {}

  /** Those of the header `x-lexigraph-bookmark`, where the request has one. Throws BAD_USER_INPUT where it cannot be one. */
  static parse(header: string | undefined): Bookmarks {
    if (header === undefined) return new Bookmarks([]);
    if (!FORM.test(header)) throw badInput('"x-lexigraph-bookmark": send what an answer carried, as it was.');
    return new Bookmarks(header.split(" "));
  }

  /** What reads and writes wait for. */
  get seen(): readonly string[] {
    return this.known;
  }

  /** The header of the answer; undefined where nothing was written. */
  get written(): string | undefined {
    return this.own.length === 0 ? undefined : this.own.join(" ");
  }

  /** Takes in those of a commit, which stand for all that came before it. */
  add(bookmarks: readonly string[]): void {
    this.known = bookmarks;
    this.own = bookmarks;
  }
}
