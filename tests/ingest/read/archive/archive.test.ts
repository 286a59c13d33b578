import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { UNPACK_LIMITS, type UnpackLimits } from "../../../../src/ingest/read/archive/unpackLimits.js";
import { readInput } from "../../../../src/ingest/read/readInput.js";
import type { ReadResult } from "../../../../src/ingest/read/readResult.js";
import { zipFile } from "./zipFile.js";

const CSV = "term,definition\nQuay,A place for ships.\n";
const RIS = "TY  - CHAP\nTI  - One Crane\nT2  - Ports\nER  - \n";

async function read(bytes: Buffer, uri: string, limits?: UnpackLimits): Promise<ReadResult[]> {
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for (let start = 0; start < bytes.length; start += 50_000) yield bytes.subarray(start, start + 50_000);
  }
  const results: ReadResult[] = [];
  for await (const result of readInput({ uri, bytes: pieces() }, limits)) results.push(result);
  return results;
}

const inShort = (results: readonly ReadResult[]) =>
  results.map((result) =>
    "rejection" in result
      ? `${result.rejection.code} ${result.rejection.uri}`
      : "record" in result
        ? result.record.uri
        : "decision",
  );

describe("an archive", () => {
  it("is read as what it holds: gzip, in one part or several", async () => {
    const [result] = await read(gzipSync(CSV), "g.csv.gz");
    expect(result).toMatchObject({ record: { uri: "g.csv.gz#row=1", definitions: [{ label: "Quay" }] } });
    const parts = Buffer.concat([gzipSync(CSV), gzipSync("Pier,A long quay.\n")]);
    expect(inShort(await read(parts, "g.gz"))).toEqual(["g.gz#row=1", "g.gz#row=2"]);
  });

  it("is read file by file: zip, each in a format of its own, without hidden ones", async () => {
    const zip = zipFile([
      { path: "a/", content: "" },
      { path: "a/g.csv", content: CSV },
      { path: "__MACOSX/a/._g.csv", content: "x" },
      { path: ".DS_Store", content: "x" },
      { path: "a/none.txt", content: "Dear harbour master" },
      { path: "ş/r.ris", content: RIS },
    ]);
    expect(inShort(await read(zip, "all.zip"))).toEqual([
      "all.zip/a/g.csv#row=1",
      "UNKNOWN_FORMAT all.zip/a/none.txt",
      "all.zip/ş/r.ris#record=1",
    ]);
  });

  it("may hold archives, three deep", async () => {
    const inner = zipFile([{ path: "g.csv.gz", content: gzipSync(CSV) }]);
    const two = zipFile([{ path: "in.zip", content: inner }]);
    expect(inShort(await read(two, "o.zip"))).toEqual(["o.zip/in.zip/g.csv.gz#row=1"]);
    const four = zipFile([
      { path: "a.csv", content: CSV },
      { path: "two.zip", content: two },
      { path: "b.csv", content: CSV },
    ]);
    expect(inShort(await read(four, "o.zip"))).toEqual(["o.zip/a.csv#row=1", "ARCHIVE_TOO_LARGE o.zip"]);
  });

  it.each([
    ["gzip", gzipSync(`term,definition\n${"a,b\n".repeat(500_000)}`)],
    ["zip", zipFile([{ path: "g.csv", content: `term,definition\n${"a,b\n".repeat(500_000)}` }])],
    [
      "zip in zip",
      zipFile([{ path: "in.zip", content: zipFile([{ path: "g.csv", content: "x".repeat(2_000_000) }]) }]),
    ],
    ["gzip in gzip", gzipSync(gzipSync("x".repeat(2_000_000)))],
  ])("that unpacks to far more than it holds is refused: %s", async (_, bytes) => {
    const results = await read(bytes, "bomb", { ...UNPACK_LIMITS, freeBytes: 100_000 });
    expect(inShort(results).at(-1)).toBe("ARCHIVE_TOO_LARGE bomb");
  });

  it("is refused past a number of files, and past a number of bytes in all", async () => {
    const zip = zipFile([
      { path: "a.csv", content: CSV },
      { path: "b.csv", content: CSV },
    ]);
    expect(inShort(await read(zip, "z", { ...UNPACK_LIMITS, files: 1 }))).toEqual(["ARCHIVE_TOO_LARGE z"]);
    const few = await read(zip, "z", { ...UNPACK_LIMITS, totalBytes: CSV.length });
    expect(inShort(few)).toEqual(["z/a.csv#row=1", "ARCHIVE_TOO_LARGE z"]);
  });

  it.each(["../../etc/passwd", "/etc/passwd", "a/../../b.csv", "C:/b.csv", "..\\b.csv"])(
    "loads all but a file named %s",
    async (path) => {
      const zip = zipFile([
        { path, content: CSV },
        { path: "good.csv", content: CSV },
      ]);
      const [bad, good] = inShort(await read(zip, "z"));
      expect(bad).toMatch(/^BAD_ARCHIVE z\//);
      expect(good).toBe("z/good.csv#row=1");
    },
  );

  it("loads all but an encrypted file", async () => {
    const zip = zipFile([
      { path: "a.csv", content: CSV, encrypted: true },
      { path: "b.csv", content: CSV },
    ]);
    expect(inShort(await read(zip, "z"))).toEqual(["BAD_ARCHIVE z/a.csv", "z/b.csv#row=1"]);
  });

  it("loads all but a file whose data are damaged", async () => {
    const zip = zipFile([
      { path: "a.csv", content: `${CSV}${CSV}` },
      { path: "b.csv", content: CSV },
    ]);
    zip.fill(0xff, 40, 50);
    const [bad, good] = inShort(await read(zip, "z"));
    expect([bad, good]).toEqual(["BAD_ARCHIVE z/a.csv", "z/b.csv#row=1"]);
  });

  it.each([
    ["gzip cut off", gzipSync(CSV).subarray(0, 30)],
    ["gzip with other data", Buffer.concat([gzipSync("").subarray(0, 10), Buffer.from("no deflate")])],
    ["zip cut off", zipFile([{ path: "a.csv", content: CSV }]).subarray(0, 60)],
  ])("that is damaged is told so: %s", async (_, bytes) => {
    expect(inShort(await read(bytes, "z")).at(-1)).toBe("BAD_ARCHIVE z");
  });

  it("with nothing in it is empty", async () => {
    expect(inShort(await read(zipFile([]), "z"))).toEqual(["EMPTY_INPUT z"]);
    expect(inShort(await read(gzipSync(""), "g"))).toEqual(["EMPTY_INPUT g"]);
  });
});
