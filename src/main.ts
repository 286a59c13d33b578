import { exitCodeOf, reportError } from "./cli/exitCode.js";
import { serve } from "./cli/serve.js";
import { readSettings } from "./cli/settings.js";
import { startProgress } from "./cli/startProgress.js";
import { stopSignal } from "./cli/stopSignal.js";

const progress = startProgress(process.stderr);
const signal = stopSignal();
try {
  const serving = await Promise.race([serve(readSettings(), progress.advance), signal]);
  progress.stop();
  // Nothing was answered yet: the exit handlers end Maven, and the database sees its input end.
  if (typeof serving === "number") process.exit(serving);
  console.log(`Lexigraph answers at ${serving.address}/graphql`);
  await Promise.race([signal, serving.lost]).finally(() => serving.stop());
  progress.stop();
  // All has ended in order: a clock or a thread that somebody forgot holds nobody up.
  process.exit(0);
} catch (error) {
  progress.stop();
  reportError(error);
  process.exitCode = exitCodeOf(error);
}
