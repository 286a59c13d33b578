import { userInfo } from "node:os";

/** Who runs a command, for what it writes: the user of the system. */
export function commandUser(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may run under a number that has no name.
    return `user-${process.getuid?.() ?? "unknown"}`;
  }
}
