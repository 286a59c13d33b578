import type { ComponentChildren } from "preact";
import { useEffect, useLayoutEffect } from "preact/hooks";

/** A page that has something to show: it gives the window its title, and takes the place of what the server sent. */
export function Page({ title, children }: { title: string; children: ComponentChildren }) {
  useEffect(() => {
    document.title = title === "" ? "lexigraph" : `${title} · lexigraph`;
  }, [title]);
  // Before the paint, so that no moment has both.
  useLayoutEffect(() => served()?.remove(), []);
  return <>{children}</>;
}

/** Shapes of a page that is to come, in its place; nothing where the server has sent its facts already. */
export function Skeleton() {
  return served() ? null : <Shapes label="Loading" />;
}

/** Shapes of what is to come, in its place; a screen reader is told the label. */
export function Shapes({ label }: { label: string }) {
  return (
    <div class="skeleton" role="status" aria-label={label}>
      <span />
      <span />
      <span />
      <span />
      <span />
    </div>
  );
}

const served = (): HTMLElement | null => document.getElementById("served");
