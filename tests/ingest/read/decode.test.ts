import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeBytes } from "../../../src/ingest/read/decode.js";
import { readInput } from "../../../src/ingest/read/readInput.js";
import { FAULT } from "../../../src/ingest/read/textSource.js";
import { anyText } from "../../domain/anyText.js";

const isUtf16 = (bytes: Uint8Array) => /^(?:fffe|feff)/.test(Buffer.from(bytes).toString("hex"));
const isUtf8 = (bytes: Uint8Array) => Buffer.from(Buffer.from(bytes).toString("utf8")).equals(bytes);
const bytesOf = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

/** The text of bytes that come in pieces of a size, or the fault that it holds. */
async function decode(bytes: Uint8Array, size = 64): Promise<unknown> {
  const chunks = decodeBytes(pieces(bytes, size));
  let text = "";
  for await (const chunk of chunks) text += chunk;
  expect(text.includes(FAULT)).toBe(chunks.fault !== undefined);
  return chunks.fault ?? text;
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

describe("decodeBytes", () => {
  it("reads UTF-8 and drops the byte order mark", async () => {
    expect(await decode(bytesOf("\ufeffÖzçakıl\n"))).toBe("Özçakıl\n");
  });

  it.each([true, false])("reads UTF-16 by its mark (big endian: %s)", async (bigEndian) => {
    expect(await decode(utf16("Özçakıl 😀", bigEndian))).toBe("Özçakıl 😀");
  });

  it("names the line and the byte where the bytes are no UTF-8", async () => {
    const bytes = Buffer.concat([bytesOf("What is ü\nsecond "), Buffer.from([0xfe]), bytesOf(" line\n")]);
    expect(await decode(bytes)).toMatchObject({
      line: 2,
      message: expect.stringContaining("Byte 19 (0xfe)"),
    });
  });

  it.each([
    ["Latin-1 before a space", [0x63, 0x61, 0x66, 0xe9, 0x20, 0x61], "Byte 4 (0xe9)"],
    ["a character without its end", [0x61, 0xe2, 0x82, 0x62], "Byte 2 (0xe2)"],
    ["a character cut off at the end", [0x61, 0x62, 0xf0, 0x9f, 0x98], "Byte 3 (0xf0)"],
    ["an end without its beginning", [0x61, 0x82, 0x62], "Byte 2 (0x82)"],
    ["half of a surrogate pair", [0x61, 0xed, 0xa0, 0x80], "Byte 2 (0xed)"],
    ["a fault after a true U+FFFD and a byte order mark", [0xef, 0xbb, 0xbf, 0xef, 0xbf, 0xbd, 0xff], "Byte 7 (0xff)"],
  ])("names the byte where the fault begins: %s", async (_, bytes, named) => {
    expect(await decode(Uint8Array.from(bytes))).toMatchObject({ message: expect.stringContaining(named) });
  });

  it.each([
    ["Windows-1254", Buffer.from([0x53, 0x65, 0xfe, 0x69, 0x6c])],
    ["a character cut off at the end", bytesOf("ö").subarray(0, 1)],
    ["UTF-16 without a mark", Buffer.from("City", "utf16le")],
    ["UTF-16 cut off in the middle", utf16("City", false).subarray(0, 5)],
    ["a NUL in the text", bytesOf("a\u0000b")],
    ["a NUL further on", bytesOf(`${"What is a ".repeat(200)}\u0000b`)],
  ])("refuses %s", async (_, bytes) => {
    const results = [];
    for await (const result of readInput({ uri: "x", bytes: pieces(bytes, 64), format: "DICTIONARY_TEXT" }))
      results.push(result);
    expect(results).toEqual([{ rejection: { uri: "x", code: "NOT_UTF8", message: expect.any(String), line: 1 } }]);
  });

  it("gives back any text, or refuses: never another text, wherever the bytes are cut", async () => {
    const size = fc.integer({ min: 1, max: 9 });
    await fc.assert(
      fc.asyncProperty(anyText(), size, fc.constantFrom("utf8", "be", "le"), async (text, cut, encoding) => {
        fc.pre(!text.includes(FAULT) && !text.startsWith("\ufeff") && !/\p{Cs}/u.test(text));
        expect(await decode(encoding === "utf8" ? bytesOf(text) : utf16(text, encoding === "be"), cut)).toBe(text);
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 40 }), size, async (bytes, cut) => {
        fc.pre(!isUtf16(bytes));
        const result = await decode(bytes, cut);
        if (typeof result === "string") return;
        const [, named] = /^Byte (\d+) /.exec(String(Object(result).message)) ?? [];
        const good = bytes.subarray(0, Number(named) - 1);
        expect(isUtf8(good)).toBe(true);
        expect(isUtf8(bytes.subarray(0, Number(named)))).toBe(false);
        expect(result).toMatchObject({ line: good.filter((byte) => byte === 0x0a).length + 1 });
      }),
      { numRuns: 500 },
    );
  });

  it("marks the lines that are no UTF-8, and no others", async () => {
    const bytes = Buffer.concat([bytesOf("a \ufffd\n"), Buffer.from([0xe9, 0x0a]), bytesOf("é\n")]);
    let text = "";
    for await (const chunk of decodeBytes(pieces(bytes, 64))) text += chunk;
    expect(text).toBe(`a \ufffd\n${FAULT}\né\n`);
  });
});
