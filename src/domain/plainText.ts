/** Signs that copying and layout leave in a text: soft hyphens, byte order marks, direction marks, control codes. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|(?!\s)\p{Cc}/gu;

const JOINERS = /[\u200c\u200d]{2,}/g;
/** Joiners shape the letters of some scripts; beside anything else they are left-overs of layout. */
const STRAY_JOINER =
  /(?<=^|[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{N}\p{P}\s])[\u200c\u200d]|[\u200c\u200d](?=$|[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{N}\p{P}\s])/gu;

/**
 * A text as a reader sees it, on one line: no invisible characters, one plain space for any white space, none at the ends,
 * letters composed (NFC), and half of a surrogate pair shown as what it is, a broken character.
 */
export function plainText(text: string): string {
  const visible = text
    .replace(/\u0085/g, " ")
    .replace(INVISIBLE, "")
    .replace(/\p{Cs}/gu, "\ufffd");
  return withoutStrayJoiners(visible).replace(/\s+/g, " ").trim().normalize("NFC");
}

function withoutStrayJoiners(text: string): string {
  if (!/[\u200c\u200d]/.test(text)) return text;
  return text.replace(JOINERS, (joiners) => joiners.charAt(0)).replace(STRAY_JOINER, "");
}
