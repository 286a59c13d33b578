/** The product is measured as it is shipped, built. Throws where it does not build. */
export async function buildProduct(): Promise<void> {
  const { build }: { build(): Promise<number> } = await import(
    new URL("../../src/bootstrap/build.mjs", import.meta.url).href
  );
  if ((await build()) !== 0) throw new Error("The product does not build: see above.");
}
