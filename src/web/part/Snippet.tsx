/** A piece of text with the words that matched, which the API puts between « and ». */
export function Snippet({ text }: { text: string }) {
  const parts = [...text.matchAll(/«([^»]*)»|[^«]+|«/g)];
  return (
    <p class="snippet" dir="auto">
      {parts.map(({ 0: whole, 1: marked, index }) =>
        marked === undefined ? <span key={index}>{whole}</span> : <mark key={index}>{marked}</mark>,
      )}
    </p>
  );
}
