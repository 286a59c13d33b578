import { useEffect, useState } from "preact/hooks";
import { type Route, readRoute } from "./route.js";

/** The address, read. */
export interface Address {
  route: Route;
  params: URLSearchParams;
  /** What comes after `#`, decoded; empty where there is nothing. */
  fragment: string;
}

const changes = new EventTarget();

/** The address as it is, kept up to date. */
export function useAddress(): Address {
  const [address, setAddress] = useState(readAddress);
  useEffect(() => {
    const update = () => setAddress(readAddress());
    window.addEventListener("popstate", update);
    changes.addEventListener("change", update);
    return () => {
      window.removeEventListener("popstate", update);
      changes.removeEventListener("change", update);
    };
  }, []);
  return address;
}

/** Goes to an address of the explorer; Back leads to where we were. */
export function visit(href: string): void {
  if (href !== location.pathname + location.search + location.hash) history.pushState({}, "", href);
  changes.dispatchEvent(new Event("change"));
}

/** Puts another address in the place of this one: Back leads to where we came from. */
export function correct(href: string): void {
  history.replaceState(history.state, "", href);
  changes.dispatchEvent(new Event("change"));
}

/** The present page's address with other parameters. */
export function withParams(params: URLSearchParams): string {
  // Ids stay readable: none of these characters needs escaping in a query.
  const query = params.toString().replace(/%(3A|2F|2C)/g, (escaped) => decodeURIComponent(escaped));
  return `${location.pathname}${query && `?${query}`}${location.hash}`;
}

/** Makes links to pages of the explorer go there without loading anew; new tabs and downloads stay the browser's. */
export function followLinks(root: EventTarget): void {
  root.addEventListener("click", (event) => {
    if (!(event instanceof MouseEvent) || !(event.target instanceof Element)) return;
    const link = event.target.closest("a");
    if (!link || event.defaultPrevented || !isPlain(event) || !isOurs(link)) return;
    event.preventDefault();
    visit(link.pathname + link.search + link.hash);
  });
}

function isPlain(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}

// A link with a type leads to another form of the page, which only the server has; a place on this page is the browser's.
function isOurs(link: HTMLAnchorElement): boolean {
  const isHere = link.origin === location.origin && link.target === "" && !link.hasAttribute("download");
  const isElsewhere = link.hash === "" || link.pathname + link.search !== location.pathname + location.search;
  return isHere && isElsewhere && link.type === "" && readRoute(link.pathname).page !== "missing";
}

function readAddress(): Address {
  return {
    route: readRoute(location.pathname),
    params: new URLSearchParams(location.search),
    fragment: decodeFragment(location.hash.slice(1)),
  };
}

function decodeFragment(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return "";
  }
}
