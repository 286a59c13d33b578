const DEGREES = new Set(
  (
    "PhD PHD DPhil MPhil EdD EDD EdS MEd BEd DBA MBA EMBA MD DO MA MS MSc MSC MSE MSN BA BS BSc BSC BBA BE ME BTech MTech JD LLB " +
    "LLM SJD DSc DSC ScD DLitt LittD DMin ThD DM DIT DCS DEng MEng BEng DrPH MPH MPA MPP MSW MFA MLIS MLS MIS DNP DVM DDS " +
    "PsyD PharmD RN CPA PMP PE PEng CEng Eng Esq FRSA FRS FHEA SFHEA PFHEA CISSP CISA CISM RD LCSW LPC BCBA BCBAD ABD Dr " +
    "Prof Professor"
  ).split(" "),
);

/** Whether a text after a comma is an academic degree or title and no name: `Ph.D.`, `D.B.A.`, `MBA`. */
export function isDegree(text: string): boolean {
  // An initial and a one-letter family name.
  if (/^\p{Lu}\.?\s\p{Lu}$/u.test(text)) return false;
  return DEGREES.has(text.replace(/[.\s-]/g, "")) || /^(?:\p{Lu}\p{Ll}{0,4}\.\s?){3,}$/u.test(text);
}

/** Whether a text after a comma belongs to the name before it: `Jr.`, `III`. */
export function isNameSuffix(text: string): boolean {
  return /^(?:jr\.?|sr\.?|ii|iii|iv)$/i.test(text);
}

/** Whether a text after a comma can only be the given names to a family name: `J.`, `J. K.`, `J`. */
export function isInitials(text: string): boolean {
  return /^(?:\p{Lu}\.[\s-]?){1,4}$|^\p{Lu}$/u.test(text);
}
