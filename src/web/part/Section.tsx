import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

/** A part of a page under its heading. */
export function Section({ heading, children }: { heading: string; children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}
