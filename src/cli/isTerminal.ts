/** Whether a stream is a terminal to draw on; one of no width, as a pseudo terminal may be, is taken as a pipe. */
export function isTerminal({ isTTY, columns }: { isTTY?: boolean; columns?: number }): boolean {
  return isTTY === true && columns !== undefined && columns > 0;
}
