/** Characters of the largest page, and of the largest record of a file that holds many. */
export const LONGEST_RECORD = 16 * 1024 * 1024;
/** Characters at the beginning of an input by which its format is found. */
export const SAMPLE_LENGTH = 1024 * 1024;
/** Characters of the longest input that a rejection hands back. */
export const LONGEST_REJECTED_INPUT = 1024 * 1024;
