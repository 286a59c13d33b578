import { graphql } from "../data/graphql.js";
import { useAnswer } from "../data/useAnswer.js";
import { LETTERS, OTHERS, SIGNS, whereOf } from "./indexParts.js";

const BESIDE_LETTERS = graphql(`
  query BesideLetters($signs: TermWhere, $others: TermWhere) {
    signs: terms(first: 1, where: $signs) {
      nodes {
        id
      }
    }
    others: terms(first: 1, where: $others) {
      nodes {
        id
      }
    }
  }
`);

/** The parts of the index of terms: all, A to Z, and where there are any, what begins with no letter of these. */
export function Letters({ chosen }: { chosen: string }) {
  const { data } = useAnswer(BESIDE_LETTERS, { signs: whereOf(SIGNS), others: whereOf(OTHERS) });
  const parts = [
    { letter: "", text: "All" },
    ...LETTERS.map((letter) => ({ letter, text: letter })),
    ...(data?.signs.nodes.length ? [{ letter: SIGNS, text: "0–9", title: "Digits and signs" }] : []),
    ...(data?.others.nodes.length ? [{ letter: OTHERS, text: "Other", title: "Letters of other scripts" }] : []),
  ];
  return (
    <nav class="letters" aria-label="Terms by letter">
      {parts.map(({ letter, text, ...more }) => (
        <a
          href={letter === "" ? "/" : `/?letter=${letter}`}
          aria-current={letter === chosen ? "true" : undefined}
          {...more}
          key={letter}
        >
          {text}
        </a>
      ))}
    </nav>
  );
}
