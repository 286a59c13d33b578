import { ownHome } from "../database/homeOwner.js";
import type { OnProgress } from "../database/progress.js";
import { Closing } from "./closing.js";
import { openDatabase } from "./openDatabase.js";
import type { Settings } from "./settings.js";

/** The whole product, running. */
export interface Serving {
  address: string;
  /** Rejects when it cannot go on. */
  lost: Promise<never>;
  /** Answers what has begun, then stops everything that was started. */
  stop(): Promise<void>;
}

/**
 * Starts the database, applies the schema, loads the samples into an empty graph, and serves. What was started is
 * stopped again where a later step fails.
 * @throws LexigraphError as the steps do
 */
export async function serve(settings: Settings, onProgress: OnProgress): Promise<Serving> {
  const closing = new Closing();
  try {
    const home = await ownHome(settings.home, "start");
    closing.add(async () => home.release());
    const opening = openDatabase(settings, home, onProgress);
    closing.add(() =>
      opening.then(
        ({ stop }) => stop(),
        () => undefined,
      ),
    );
    // All else gets ready while the database starts, which takes longest: nothing that it does not need is imported before.
    const [database, { serveGraph }] = await Promise.all([opening, readyToServe(settings)]);
    const { address } = await serveGraph(settings, database, { closing, onProgress });
    home.tell({ address });
    return { address, lost: database.lost, stop: () => closing.close() };
  } catch (error) {
    await closing.close();
    throw error;
  }
}

/** What serves, loaded, with the schema, where this process is the one that serves it. */
async function readyToServe({ workers }: Settings) {
  const serving = await import("./serveGraph.js");
  if (workers === 1) serving.sharedSchema();
  return serving;
}
