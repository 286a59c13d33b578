interface Labelled {
  /** `term:SLUG`, whose slug is in Latin letters. */
  id: string;
  label: string;
}

/**
 * Groups sorted labels by their first letter as the index folds it: without diacritics, a Latin letter as one of A to Z;
 * what begins with none stands under `#`.
 */
export function byInitial<Term extends Labelled>(sorted: readonly Term[]): [string, Term[]][] {
  const groups = new Map<string, Term[]>();
  for (const each of sorted) {
    const initial = initialOf(each);
    const group = groups.get(initial);
    if (group) group.push(each);
    else groups.set(initial, [each]);
  }
  return [...groups];
}

function initialOf({ id, label }: Labelled): string {
  const [first = ""] = label.trim().normalize("NFKD");
  if (!/\p{L}/u.test(first)) return "#";
  const isOwnLetter = /[A-Za-z]/.test(first) || !/\p{sc=Latin}/u.test(first);
  // Letters that do not decompose, such as Ø, are transliterated in the slug.
  return (isOwnLetter ? first : (id[id.indexOf(":") + 1] ?? first)).toUpperCase();
}
