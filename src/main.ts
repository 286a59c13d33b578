import { exitCodeOf, reportError } from "./cli/exitCode.js";
import { serve } from "./cli/serve.js";
import { readSettings } from "./cli/settings.js";
import { startProgress } from "./cli/startProgress.js";
import { stopSignal } from "./cli/stopSignal.js";

const progress = startProgress(process.stderr);
const signal = stopSignal();
try {
  const starting = serve(readSettings(), progress.advance);
  const serving = await Promise.race([starting, signal.heard]);
  progress.stop();
  if (typeof serving === "string") {
    // Nothing is being answered yet: the exit handlers end Maven, and the database sees its input end.
    process.exit(serving === "SIGINT" ? 130 : 143);
  }
  console.log(`Lexigraph answers at ${serving.address}/graphql`);
  await Promise.race([signal.heard, serving.lost]).finally(() => serving.stop());
  progress.stop();
} catch (error) {
  progress.stop();
  reportError(error);
  process.exitCode = exitCodeOf(error);
}
