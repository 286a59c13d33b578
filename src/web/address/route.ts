/** The kinds of entity that have a page, as the schema calls them. */
export type PageKind = "TERM" | "CHAPTER" | "AUTHOR" | "BOOK" | "ORGANIZATION";

/** What an address shows. */
export type Route =
  | { page: "home" }
  | { page: "search" }
  | { page: "path" }
  | { page: "doi"; value: string }
  | { page: "entity"; kind: PageKind; id: string }
  | { page: "missing" };

const FOLDERS: Readonly<Record<PageKind, string>> = {
  TERM: "terms",
  CHAPTER: "chapters",
  AUTHOR: "authors",
  BOOK: "books",
  ORGANIZATION: "organizations",
};

const KINDS = new Map(Object.entries(FOLDERS).map(([kind, folder]) => [folder, kind as PageKind]));

/** What the path of an address shows; one that cannot be decoded shows that there is nothing. */
export function readRoute(pathname: string): Route {
  if (pathname === "/" || pathname === "/search" || pathname === "/path") {
    return { page: pathname === "/" ? "home" : pathname === "/search" ? "search" : "path" };
  }
  const [, folder = "", encoded = ""] = /^\/([a-z]+)\/(.+)$/.exec(pathname) ?? [];
  const key = decode(encoded);
  if (key === undefined || key === "") return { page: "missing" };
  if (folder === "doi") return { page: "doi", value: key };
  const kind = KINDS.get(folder);
  return kind ? { page: "entity", kind, id: `${kind.toLowerCase()}:${key}` } : { page: "missing" };
}

/** The path of an entity's page: `/terms/tide` for `term:tide`; that of the home page for what has no page. */
export function entityPath(id: string): string {
  const [prefix = "", ...key] = id.split(":");
  const kind = prefix.toUpperCase();
  return isPageKind(kind) ? `/${FOLDERS[kind]}/${encodeKey(key.join(":"))}` : "/";
}

/** Whether a kind of the schema has a page of its own. */
export function isPageKind(kind: string): kind is PageKind {
  return Object.hasOwn(FOLDERS, kind);
}

// As the server writes them: what a path may hold as it is stays readable.
function encodeKey(key: string): string {
  return encodeURIComponent(key).replace(/%(2F|3A|3B|40)/g, (escaped) => decodeURIComponent(escaped));
}

function decode(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
