/** One line to the person who waits; answers go to standard output, so this does not. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
