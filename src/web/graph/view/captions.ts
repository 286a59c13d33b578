/** A node that could be captioned, in pixels of the picture. */
export interface Candidate {
  id: string;
  label: string;
  x: number;
  y: number;
  radius: number;
  /** The greater, the earlier it gets a place. */
  importance: number;
  /** Captioned whether or not there is room. */
  isForced: boolean;
}

/** A caption in its place: the start of its baseline, and the box that it takes. */
export interface Caption {
  id: string;
  text: string;
  x: number;
  y: number;
  box: Box;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where captions may stand, in pixels; what is covered by something else is no place. */
export interface Room {
  width: number;
  height: number;
  covered: readonly Box[];
}

export const CAPTION_SIZE = 13;
const LONGEST = 34;
/** Candidates for each caption: in a crowd those that rank lower find no place, and to try them all takes long. */
const TRIES = 5;
const GAP = 4;
/** What captions keep from the borders of the room. */
const MARGIN = 6;
/** From a disc that has a ring to the ring's outer side. */
const RING = 4;

/**
 * Captions of the most important nodes, each to the right of its node, or else left, below or above, so that no two
 * overlap and none hides a more important node; those without a place have none, save those that are forced.
 * `measure` gives a text's width; captions keep within the room.
 */
export function placeCaptions(
  candidates: readonly Candidate[],
  measure: (text: string) => number,
  { width, height, covered }: Room,
  most: number,
): Caption[] {
  const ranked = [...candidates].sort((a, b) => b.importance - a.importance || (a.id < b.id ? -1 : 1));
  const discs = ranked.slice(0, 2 * most).map(hiddenBy);
  const taken: Box[] = [...covered, ...discs];
  const captions: Caption[] = [];
  for (const [rank, candidate] of ranked.entries()) {
    if ((captions.length >= most || rank >= TRIES * most) && !candidate.isForced) continue;
    const text = shorten(candidate.label);
    const places = placesOf(candidate, measure(text));
    const own = hiddenBy(candidate);
    const isFree = (box: Box) => !taken.some((other) => overlaps(box, other) && !equals(other, own));
    const isWithin = ({ left, top, right, bottom }: Box) =>
      left >= MARGIN && top >= MARGIN && right <= width - MARGIN && bottom <= height - MARGIN;
    const box =
      places.find((each) => isWithin(each) && isFree(each)) ??
      (candidate.isForced ? (leastCrowded(places.filter(isWithin), taken) ?? places[0]) : undefined);
    if (!box) continue;
    taken.push(box);
    captions.push({ id: candidate.id, text, x: box.left, y: box.bottom - CAPTION_SIZE * 0.3, box });
  }
  return captions;
}

function leastCrowded(places: readonly Box[], taken: readonly Box[]): Box | undefined {
  const crowd = (box: Box) => taken.filter((other) => overlaps(box, other)).length;
  return [...places].sort((a, b) => crowd(a) - crowd(b))[0];
}

function placesOf({ x, y, radius: disc, isForced }: Candidate, width: number): Box[] {
  const radius = isForced ? disc + RING : disc;
  const height = CAPTION_SIZE * 1.25;
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  return [
    at(x + radius + GAP, y - height / 2),
    at(x - radius - GAP - width, y - height / 2),
    at(x - width / 2, y + radius + GAP / 2),
    at(x - width / 2, y - radius - GAP / 2 - height),
  ];
}

/** A label cut between words where it is too long for a picture. */
export function shorten(label: string): string {
  const characters = [...label];
  if (characters.length <= LONGEST) return label;
  const cut = characters.slice(0, LONGEST - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > LONGEST / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** What of a node no other's caption may hide; those that are forced have rings. */
const hiddenBy = ({ x, y, radius, isForced }: Candidate): Box => around(x, y, isForced ? radius + RING : radius * 0.7);

const around = (x: number, y: number, radius: number): Box => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const equals = (a: Box, b: Box): boolean => a.left === b.left && a.top === b.top && a.right === b.right;
