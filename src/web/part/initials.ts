/** Groups sorted labels by their first letter, without its diacritics; what begins with none stands under `#`. */
export function byInitial<Labelled extends { label: string }>(sorted: readonly Labelled[]): [string, Labelled[]][] {
  const groups = new Map<string, Labelled[]>();
  for (const each of sorted) {
    const initial = initialOf(each.label);
    const group = groups.get(initial);
    if (group) group.push(each);
    else groups.set(initial, [each]);
  }
  return [...groups];
}

function initialOf(label: string): string {
  return /\p{L}/u.exec(label.trim().normalize("NFD").slice(0, 2))?.[0].toLocaleUpperCase("en") ?? "#";
}
