/** English words that say nothing of a subject, folded and without possessive endings. */
const STOP_WORDS = new Set(
  (
    "a an the of and or in to for on with by as is are be that this it its from which can may at not such these their has " +
    "have also they them those was were been being than then there thus where when who whom whose will would could should " +
    "do does did but if into about over under between both each other more most some any all one two how what while so no " +
    "nor only same very e g i ie eg al et etc via within without through during after before often used use using refers " +
    "refer term however"
  ).split(" "),
);

/** Whether a folded word says nothing of a subject. */
export function isStopWord(folded: string): boolean {
  return STOP_WORDS.has(folded);
}
