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

/** Shapes of what is to come, in its place; nothing where the server has sent the page's facts already. */
export function Skeleton() {
  if (served()) return null;
  return (
    <div class="skeleton" role="status" aria-label="Loading">
      <span />
      <span />
      <span />
      <span />
      <span />
    </div>
  );
}

const served = (): HTMLElement | null => document.getElementById("served");
