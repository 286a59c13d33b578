import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

/** A part of a page under its heading. */
export function Section({ heading, id, children }: { heading: string; id?: string; children: ComponentChildren }) {
  const headingId = useId();
  return (
    <section id={id} class="section" aria-labelledby={headingId}>
      <h2 id={headingId}>{heading}</h2>
      {children}
    </section>
  );
}
