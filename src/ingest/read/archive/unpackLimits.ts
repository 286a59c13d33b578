/** How far an archive may unpack before it is taken for an attack. */
export interface UnpackLimits {
  /** Archives within each other. */
  depth: number;
  /** Unpacked bytes for each packed one; text seldom passes 20, and only counts past `freeBytes`. */
  ratio: number;
  /** Unpacked bytes that are taken whatever the ratio. */
  freeBytes: number;
  /** Unpacked bytes in all. */
  totalBytes: number;
  /** Files in one archive. */
  files: number;
}

export const UNPACK_LIMITS: UnpackLimits = {
  depth: 3,
  ratio: 200,
  freeBytes: 64 * 1024 * 1024,
  totalBytes: 50 * 1024 ** 3,
  files: 2_000_000,
};
