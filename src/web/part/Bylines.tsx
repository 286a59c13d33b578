import { entityPath } from "../address/route.js";

/** Authors' names as a chapter prints them, each a link to the author; those past the sixth are counted. */
export function Bylines({
  bylines,
}: {
  bylines: readonly { position: number; name: string; author: { id: string } }[];
}) {
  const shown = bylines.length > 7 ? bylines.slice(0, 6) : bylines;
  return (
    <p class="bylines">
      {shown.map(({ position, name, author }, index) => (
        <span key={position}>
          {index > 0 && ", "}
          <a href={entityPath(author.id)}>
            <bdi>{name}</bdi>
          </a>
        </span>
      ))}
      {shown.length < bylines.length && ` and ${bylines.length - shown.length} more`}
    </p>
  );
}
