// The part of citation-js that the product and its tests use: it ships no types.
declare module "@citation-js/core" {
  export const plugins: {
    output: { format(name: string, items: readonly object[], options: Record<string, unknown>): unknown };
    input: { chain(input: unknown, options: Record<string, unknown>): Record<string, unknown>[] };
  };
}
declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
