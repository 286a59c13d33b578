import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Where vite puts the explorer, wherever this file runs from. */
export const EXPLORER_FOLDER = fileURLToPath(new URL("../../../dist/explorer/", import.meta.url));

/** Addresses of what a page of the explorer loads at once. */
export interface ExplorerBuild {
  script: string;
  styles: readonly string[];
  /** The fonts that every page uses, to be asked for before the style is read. */
  fonts: readonly string[];
  /** What a page with a picture needs besides: to be asked for before its script has run. */
  picture: readonly string[];
}

/** An entry of vite's manifest. */
interface Chunk {
  file: string;
  isEntry?: boolean;
  dynamicImports?: string[];
  css?: string[];
}

const FIRST_FONTS = /(source-serif-4-latin-400|source-sans-3-latin-400)-normal.*\.woff2$/;

let known: ExplorerBuild | undefined;

/** What the build has made; undefined before there is one. */
export function explorerBuild(): ExplorerBuild | undefined {
  const manifest = `${EXPLORER_FOLDER}manifest.json`;
  if (known === undefined && existsSync(manifest)) {
    known = readManifest(JSON.parse(readFileSync(manifest, "utf8")) as Record<string, Chunk>);
  }
  return known;
}

/** All queries that the explorer may ask; none before there is a build. */
export function explorerQueries(): readonly string[] {
  const file = `${EXPLORER_FOLDER}operations.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as string[]) : [];
}

function readManifest(manifest: Record<string, Chunk>): ExplorerBuild | undefined {
  const chunks = Object.values(manifest);
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (!entry) return undefined;
  const fonts = chunks.map(({ file }) => file).filter((file) => FIRST_FONTS.test(file));
  const picture = (entry.dynamicImports ?? []).flatMap((name) => manifest[name]?.file ?? []);
  return {
    script: addressOf(entry.file),
    styles: (entry.css ?? []).map(addressOf),
    fonts: fonts.map(addressOf),
    picture: picture.map(addressOf),
  };
}

const addressOf = (file: string): string => `/explorer/${file}`;
