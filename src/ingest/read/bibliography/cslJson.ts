import { jsonWorksReader } from "./jsonWorks.js";

/** CSL-JSON, as citation managers write it: an item, or a list of them. */
export const cslJson = jsonWorksReader(
  "CSL_JSON",
  (item) =>
    typeof item.type === "string" && ["title", "author", "issued", "container-title"].some((field) => field in item),
);
