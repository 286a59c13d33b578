/** The sign of a kind of entity: a dot of its colour. */
export function KindMark({ kind }: { kind: string }) {
  return <span class={`kind-mark kind-${kind.toLowerCase()}`} aria-hidden="true" />;
}
