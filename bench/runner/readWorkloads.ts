import { readdirSync } from "node:fs";
import type { Workload } from "../workload.js";

/** Every file of bench/workload by its name; each exports its `workload`. */
export async function readWorkloads(): Promise<Map<string, Workload>> {
  const folder = new URL("../workload/", import.meta.url);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .sort();
  const loaded = files.map(async (file): Promise<[string, Workload]> => {
    const module: { workload: Workload } = await import(new URL(file, folder).href);
    return [file.slice(0, -".ts".length), module.workload];
  });
  return new Map(await Promise.all(loaded));
}
