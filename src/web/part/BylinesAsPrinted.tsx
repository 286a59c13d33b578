import { entityPath } from "../address/route.js";
import { graphql } from "../data/graphql.js";
import { useAnswer } from "../data/useAnswer.js";

const BYLINES = graphql(`
  query BylinesOfAuthor($id: ID!) {
    author(id: $id) {
      bylines(first: 100) {
        totalCount
        nodes {
          position
          name
          affiliations {
            id
            name
            country
          }
          chapter {
            id
            title
            year
          }
        }
      }
    }
  }
`);

/** An author's name as each chapter prints it, with the affiliation there: what was read, before anything was inferred. */
export function BylinesAsPrinted({ author }: { author: string }) {
  const { data } = useAnswer(BYLINES, { id: author });
  const bylines = data?.author?.bylines;
  if (!bylines || bylines.nodes.length === 0) return null;
  return (
    <details class="section printed">
      <summary>Bylines as printed ({bylines.totalCount.toLocaleString("en")})</summary>
      <div class="table">
        <table>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Affiliation</th>
              <th scope="col">Chapter</th>
            </tr>
          </thead>
          <tbody>
            {bylines.nodes.map(({ position, name, affiliations, chapter }) => (
              <tr key={`${chapter.id} ${position}`}>
                <td dir="auto">{name}</td>
                <td dir="auto">
                  {affiliations.map((at) => (at.country === null ? at.name : `${at.name}, ${at.country}`)).join("; ")}
                </td>
                <td>
                  <a href={entityPath(chapter.id)}>
                    <bdi>{chapter.title}</bdi>
                  </a>
                  {chapter.year !== null && ` (${chapter.year})`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
