import { UnreadablePage } from "../unreadablePage.js";
import type { UnpackLimits } from "./unpackLimits.js";

/** Counts what one input unpacks to, archives within it included, against what it was packed into. */
export class UnpackBudget {
  private packed = 0;
  private unpacked = 0;

  constructor(readonly limits: UnpackLimits) {}

  /** Bytes of the outermost archive, as they are read. */
  addPacked(bytes: number): void {
    this.packed += bytes;
  }

  /** Bytes as they are unpacked. @throws UnreadablePage ARCHIVE_TOO_LARGE */
  addUnpacked(bytes: number): void {
    this.unpacked += bytes;
    const { ratio, freeBytes, totalBytes } = this.limits;
    const isBomb = this.unpacked > freeBytes && this.unpacked > this.packed * ratio;
    if (!isBomb && this.unpacked <= totalBytes) return;
    const message = `The archive unpacks to more than ${isBomb ? `${ratio} times its size` : `${totalBytes} bytes`}; unpack it and load its files.`;
    throw new UnreadablePage("ARCHIVE_TOO_LARGE", message);
  }

  /** @throws UnreadablePage ARCHIVE_TOO_LARGE */
  checkDepth(depth: number): void {
    if (depth < this.limits.depth) return;
    const message = `Archives stand in each other more than ${this.limits.depth} deep; unpack the outer ones.`;
    throw new UnreadablePage("ARCHIVE_TOO_LARGE", message);
  }

  /** @throws UnreadablePage ARCHIVE_TOO_LARGE */
  checkFiles(count: number): void {
    if (count <= this.limits.files) return;
    throw new UnreadablePage("ARCHIVE_TOO_LARGE", `The archive holds more than ${this.limits.files} files.`);
  }
}
