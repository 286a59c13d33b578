import { entityPath } from "../address/route.js";

interface PrintedAuthorsProps {
  bylines: readonly {
    position: number;
    name: string;
    author: { id: string };
    affiliations: readonly { id: string; name: string; country: string | null }[];
  }[];
}

/** A chapter's authors in printed order, each with the affiliations that the page gives. */
export function PrintedAuthors({ bylines }: PrintedAuthorsProps) {
  return (
    <ul class="printed-authors">
      {bylines.map(({ position, name, author, affiliations }) => (
        <li key={position}>
          <a href={entityPath(author.id)}>
            <bdi>{name}</bdi>
          </a>
          {affiliations.map((at) => (
            <a class="affiliation" href={entityPath(at.id)} key={at.id}>
              <bdi>{at.country === null ? at.name : `${at.name}, ${at.country}`}</bdi>
            </a>
          ))}
        </li>
      ))}
    </ul>
  );
}
