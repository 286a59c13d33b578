/** A name as printed, and as split where that is known; an organisation gives its whole name as `family`. */
export interface CitedName {
  name: string;
  given?: string;
  /** Stands before the family name and keeps to it: `de la`. */
  particle?: string;
  family?: string;
}

/** What is known of where a work appeared; what is not known is absent. */
interface Publication {
  /** Readable and global: `chapter:10.5555/…`. */
  id: string;
  /** In printed order. */
  authors: readonly CitedName[];
  editors: readonly CitedName[];
  bookTitle?: string;
  publisher?: string;
  year?: number;
  /** As printed: a range or a count. */
  pages?: string;
  /** Bare and lower-case. */
  doi?: string;
  url?: string;
  /** Thirteen digits, no hyphens. */
  isbn?: string;
}

export interface CitedChapter extends Publication {
  kind: "chapter";
  title: string;
}

/** A definition is cited as the entry of its term in the chapter, whose authors are its authors. */
export interface CitedDefinition extends Publication {
  kind: "definition";
  term: string;
  text: string;
  /** The chapter's. */
  title?: string;
}

/** Its title is `title`; `bookTitle` and `pages` say nothing of it. */
export interface CitedBook extends Publication {
  kind: "book";
  title: string;
}

/** A work that can stand in a bibliography. */
export type CitedWork = CitedChapter | CitedDefinition | CitedBook;
