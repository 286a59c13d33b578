import { fileURLToPath } from "node:url";

/** The folder of the repository, from the sources and from the build alike. */
export const projectRoot = fileURLToPath(new URL("../../", import.meta.url));
