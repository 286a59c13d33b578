import { useEffect, useRef } from "preact/hooks";

/** An element that takes the focus when another page has come, as a loaded page would; not on the first. */
export function useFocusOnArrival(pathname: string) {
  const element = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (location.hash === "") window.scrollTo(0, 0);
    element.current?.focus({ preventScroll: true });
  }, [pathname]);
  return element;
}
