import { fold } from "../../domain/fold.js";
import { prefixQuery } from "./fullTextQuery.js";
import { fieldsOf, type GivenKinds, readKinds } from "./searchFields.js";
import { readSearchText } from "./searchText.js";

/** Everything that cypher/read/Query.suggest.cypher asks of a text as it is typed; null where nothing is wanted. */
export interface SuggestParameter {
  terms: string | null;
  chapters: string | null;
  books: string | null;
  authors: string | null;
  organizations: string | null;
  /** Finds names that hold the words anywhere, in Lucene's language. */
  words: string | null;
}

/** One letter begins too many words to be worth a look inside names. */
const SHORTEST_INSIDE = 2;

/**
 * What to suggest for a text in the kinds that are given beside it: nothing where it has no word yet. Throws
 * BAD_USER_INPUT, naming the argument, for a text that is too long, and for an empty list of kinds.
 */
export function suggestParameter(value: unknown, argument: string, given: GivenKinds): SuggestParameter {
  const typed = String(value);
  const text = readSearchText(typed, argument);
  const kinds = readKinds(given.kinds);
  const isEmpty = text.words.length + text.phrases.length === 0;
  const start = isEmpty ? null : fold(typed);
  const fields = fieldsOf(kinds).filter(({ isName }) => isName);
  const hasInside = start !== null && [...start].length >= SHORTEST_INSIDE && fields.length > 0;
  const asked = (kind: string) => (kinds.includes(kind) ? start : null);
  return {
    terms: asked("TERM"),
    chapters: asked("CHAPTER"),
    books: asked("BOOK"),
    authors: asked("AUTHOR"),
    organizations: asked("ORGANIZATION"),
    words: hasInside ? prefixQuery(text, fields) : null,
  };
}
