import { stringifyDocument } from "@urql/core";
import { useRef, useState } from "preact/hooks";
import { CopyButton } from "../../part/CopyButton.js";
import { NEIGHBORHOOD, type NeighborhoodVariables } from "../subgraph.js";
import { DATA_FORMS, dataFile } from "./dataFile.js";
import { pngOf } from "./png.js";
import { save } from "./save.js";
import type { Scene } from "./scene.js";
import { svgOf } from "./svg.js";

interface TakeAwayProps {
  /** What files are called, without their suffix. */
  fileName: string;
  /** What brings the data that is on screen. */
  question: NeighborhoodVariables;
  /** The picture as it stands now. */
  scene: () => Scene;
}

/** Takes what is on screen away: as a picture, as data, as a link, or as the query behind it. */
export function TakeAway({ fileName, question, scene }: TakeAwayProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const [trouble, setTrouble] = useState<string>();
  const attempt = async (make: () => Promise<Blob>, suffix: string) => {
    try {
      save(`${fileName}${suffix}`, await make());
      setTrouble(undefined);
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : String(error));
    }
  };
  const query = new URLSearchParams({
    query: stringifyDocument(NEIGHBORHOOD),
    variables: JSON.stringify(question, null, 2),
  });
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !menu.current?.open) return;
    menu.current.open = false;
    menu.current.querySelector("summary")?.focus();
    event.stopPropagation();
  };
  return (
    <details ref={menu} class="take-away" onKeyDown={closeOnEscape}>
      <summary class="button is-small">Take away</summary>
      <div class="take-away-menu">
        <p class="faint">Picture</p>
        <button type="button" onClick={() => void attempt(() => pngOf(scene()), ".png")}>
          PNG
        </button>
        <button
          type="button"
          onClick={() => void attempt(async () => new Blob([svgOf(scene())], { type: "image/svg+xml" }), ".svg")}
        >
          SVG
        </button>
        <p class="faint">Data</p>
        {DATA_FORMS.map(({ format, name, suffix, type }) => (
          <button
            type="button"
            onClick={() => void attempt(async () => new Blob([await dataFile(question, format)], { type }), suffix)}
            key={format}
          >
            {name}
          </button>
        ))}
        <p class="faint">Elsewhere</p>
        <CopyButton text={location.href} name="link to this view" label="Copy the link" />
        <a href={`/graphiql?${query}`}>Open the query in GraphiQL</a>
        {trouble !== undefined && <p role="alert">{trouble}</p>}
      </div>
    </details>
  );
}
