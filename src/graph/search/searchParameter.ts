import { badInput } from "../../domain/badInput.js";
import { fold } from "../../domain/fold.js";
import { sortForm } from "../../domain/personName.js";
import { type FullTextQuery, fullTextQuery } from "./fullTextQuery.js";
import { fieldsOf, type GivenKinds, readKinds } from "./searchFields.js";
import { readSearchText, withoutQuotes } from "./searchText.js";

/** Everything that cypher/read/Query.search.cypher asks of a search text. */
export interface SearchParameter extends FullTextQuery {
  /** Labels of which the text is one, folded; none where terms are not asked for. */
  labels: string[];
  /** The whole text as sort keys of titles and names begin with it. */
  names: string[];
  /** How a label must start that starts with the text. */
  start: string;
}

/**
 * What a search looks for in the kinds that are given beside it. Throws BAD_USER_INPUT, naming the argument, for a text
 * without a word, one that is too long, and an empty list of kinds.
 */
export function searchParameter(value: unknown, argument: string, given: GivenKinds): SearchParameter {
  const typed = String(value);
  const text = readSearchText(typed, argument);
  if (text.words.length + text.phrases.length === 0) {
    throw badInput(`"${argument}" takes a word or more to search for.`);
  }
  const kinds = readKinds(given.kinds);
  const start = fold(withoutQuotes(typed));
  const labels = [...new Set([start, fold(typed)])];
  return {
    ...fullTextQuery(text, fieldsOf(kinds)),
    labels: kinds.includes("TERM") ? labels : [],
    names: [...new Set([...labels, sortForm(withoutQuotes(typed))])].map((name) => `${name}\t`),
    start,
  };
}
