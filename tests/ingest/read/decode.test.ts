import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "../../../src/ingest/read/decode.js";
import { anyText } from "../../domain/anyText.js";

const isUtf8 = (bytes: Uint8Array) => Buffer.from(Buffer.from(bytes).toString("utf8")).equals(bytes);
const bytesOf = (text: string) => new TextEncoder().encode(text);

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return bigEndian ? bytes.swap16() : bytes;
}

function faultOf(bytes: Uint8Array): unknown {
  try {
    return decode(bytes);
  } catch (error) {
    return error;
  }
}

describe("decode", () => {
  it("reads UTF-8 and drops the byte order mark", () => {
    expect(decode(bytesOf("\ufeffÖzçakıl\n"))).toBe("Özçakıl\n");
  });

  it.each([true, false])("reads UTF-16 by its mark (big endian: %s)", (bigEndian) => {
    expect(decode(utf16("Özçakıl 😀", bigEndian))).toBe("Özçakıl 😀");
  });

  it("names the line and the byte where the bytes are no UTF-8", () => {
    const bytes = Buffer.concat([bytesOf("What is ü\nsecond "), Buffer.from([0xfe]), bytesOf(" line\n")]);
    expect(faultOf(bytes)).toMatchObject({
      code: "NOT_UTF8",
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
  ])("names the byte where the fault begins: %s", (_, bytes, named) => {
    expect(faultOf(Uint8Array.from(bytes))).toMatchObject({ message: expect.stringContaining(named) });
  });

  it.each([
    ["Windows-1254", Buffer.from([0x53, 0x65, 0xfe, 0x69, 0x6c])],
    ["a character cut off at the end", bytesOf("ö").subarray(0, 1)],
    ["UTF-16 without a mark", Buffer.from("City", "utf16le")],
    ["UTF-16 cut off in the middle", utf16("City", false).subarray(0, 5)],
    ["a NUL in the text", bytesOf("a\u0000b")],
  ])("refuses %s", (_, bytes) => {
    expect(faultOf(bytes)).toMatchObject({ code: "NOT_UTF8", line: 1 });
  });

  it("gives back any text, or refuses: never another text", () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        fc.pre(!text.includes("\0") && !text.startsWith("\ufeff"));
        expect(decode(bytesOf(text))).toBe(text);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        const result = faultOf(bytes);
        if (typeof result === "string") return;
        expect(result).toMatchObject({ code: "NOT_UTF8", line: expect.any(Number) });
        const [, named] = /^Byte (\d+) /.exec(String(Object(result).message)) ?? [];
        if (named !== undefined) expect(isUtf8(bytes.subarray(0, Number(named) - 1))).toBe(true);
      }),
    );
  });
});
