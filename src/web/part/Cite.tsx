import { useState } from "preact/hooks";
import { entityPath } from "../address/route.js";
import { graphql } from "../data/graphql.js";
import { useAnswer } from "../data/useAnswer.js";
import { CopyButton } from "./CopyButton.js";
import { Failed } from "./Failed.js";
import { Section } from "./Section.js";

const CITATION = graphql(`
  query Citation($id: ID!, $style: CitationStyle!) {
    chapter(id: $id) {
      citation(style: $style)
    }
  }
`);

const STYLES = [
  { style: "APA", name: "APA", suffix: ".apa" },
  { style: "BIBTEX", name: "BibTeX", suffix: ".bib" },
  { style: "RIS", name: "RIS", suffix: ".ris" },
  { style: "CSL_JSON", name: "CSL", suffix: ".csl.json" },
] as const;

/** How to cite a chapter, in the styles that the API writes, to copy or to save. */
export function Cite({ chapter }: { chapter: string }) {
  const [chosen, choose] = useState<(typeof STYLES)[number]>(STYLES[0]);
  const { data, failure, retry } = useAnswer(CITATION, { id: chapter, style: chosen.style });
  const citation = data?.chapter?.citation;
  return (
    <Section heading="Cite this">
      <div class="cite">
        <fieldset class="segments">
          <legend class="unseen">Citation style</legend>
          {STYLES.map((each) => (
            <button type="button" aria-pressed={each === chosen} onClick={() => choose(each)} key={each.style}>
              {each.name}
            </button>
          ))}
        </fieldset>
        {failure ? (
          <Failed failure={failure} retry={retry} />
        ) : (
          <pre class={chosen.style === "APA" ? "citation is-prose" : "citation"}>{citation?.trim() ?? "…"}</pre>
        )}
        <p class="cite-actions">
          <CopyButton text={citation?.trim()} name={`${chosen.name} citation`} />
          <a href={`${entityPath(chapter)}${chosen.suffix}`} download>
            Save as {chosen.suffix}
          </a>
        </p>
      </div>
    </Section>
  );
}
