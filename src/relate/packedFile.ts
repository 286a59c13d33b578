import { bytes } from "./numbers.js";

/** The kinds of array that data may have: how long a number of each is, and a view of some of them. */
const KINDS = {
  Int32Array: { bytes: 4, view: (all: ArrayBufferLike, at: number, length: number) => new Int32Array(all, at, length) },
  Float64Array: {
    bytes: 8,
    view: (all: ArrayBufferLike, at: number, length: number) => new Float64Array(all, at, length),
  },
  Uint16Array: {
    bytes: 2,
    view: (all: ArrayBufferLike, at: number, length: number) => new Uint16Array(all, at, length),
  },
  Uint8Array: { bytes: 1, view: (all: ArrayBufferLike, at: number, length: number) => new Uint8Array(all, at, length) },
};
type KindName = keyof typeof KINDS;

/** Where an array lies, in place of it: in these bytes, or in those that they go on from. */
interface Place {
  kind: KindName;
  at: number;
  length: number;
  isInBase?: true;
}

/** Arrays begin at multiples of it, so that they can be read where they lie. */
const ALIGNMENT = 8;
const PADDING = new Uint8Array(ALIGNMENT);

/**
 * Plain data with arrays of numbers in it as bytes, in parts to be written one after the other: the arrays as they are, then
 * JSON of all else, and the length of that. Nothing is copied. What lies in `base`, bytes that such data was read from, is not
 * written again.
 */
export function toParts(data: object, base?: Uint8Array): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let size = 0;
  const append = (part: Uint8Array) => {
    parts.push(part, PADDING.subarray(0, -part.length & (ALIGNMENT - 1)));
    size += part.length + (-part.length & (ALIGNMENT - 1));
  };
  const rest = JSON.stringify(data, (_, value: unknown) => {
    const kind = kindOf(value);
    if (!ArrayBuffer.isView(value) || kind === undefined) return value;
    const length = value.byteLength / KINDS[kind].bytes;
    if (value.buffer === base?.buffer) {
      return { array: { kind, at: value.byteOffset - base.byteOffset, length, isInBase: true } };
    }
    const array = { kind, at: size, length };
    append(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    return { array };
  });
  const json = Buffer.from(rest);
  const length = Buffer.alloc(ALIGNMENT);
  length.writeDoubleLE(json.length);
  return [...parts, json, length];
}

/** The data that was made into bytes, with or without a base, its arrays seen where they lie. Throws where it was not. */
export function fromBytes(all: Uint8Array, base = all): unknown {
  const end = all.length - ALIGNMENT;
  const length = new DataView(all.buffer, all.byteOffset + end).getFloat64(0, true);
  const json = Buffer.from(all.buffer, all.byteOffset + end - length, length).toString();
  return JSON.parse(json, (_, value: unknown) => {
    const place = placeOf(value);
    if (!place) return value;
    const { buffer, byteOffset } = place.isInBase ? base : all;
    return KINDS[place.kind].view(buffer, byteOffset + place.at, place.length);
  });
}

/** How many bytes all parts are. */
export function sizeOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((size, { length }) => size + length, 0);
}

/** Bytes in memory that threads share. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = bytes(sizeOf(parts));
  let end = 0;
  for (const part of parts) {
    all.set(part, end);
    end += part.length;
  }
  return all;
}

function kindOf(value: unknown): KindName | undefined {
  if (value instanceof Int32Array) return "Int32Array";
  if (value instanceof Float64Array) return "Float64Array";
  if (value instanceof Uint16Array) return "Uint16Array";
  return value instanceof Uint8Array ? "Uint8Array" : undefined;
}

function placeOf(value: unknown): Place | undefined {
  if (typeof value !== "object" || value === null || !("array" in value)) return undefined;
  return value.array as Place;
}
