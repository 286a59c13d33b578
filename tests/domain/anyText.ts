import fc from "fast-check";

const codePoint = fc.oneof(
  fc.integer({ min: 0x20, max: 0x17f }),
  fc.integer({ min: 0, max: 0x30ff }),
  fc.integer({ min: 0, max: 0x10ffff }),
);

/** Any text, most of it Latin; built from code points, since fast-check's own takes seconds to set up. */
export function anyText(maxLength = 30): fc.Arbitrary<string> {
  return fc
    .array(codePoint, { maxLength })
    .map((points) => String.fromCodePoint(...points.filter((point) => point < 0xd800 || point > 0xdfff)));
}
