import { spawn } from "node:child_process";

/** The folder of the repository. */
export const root = new URL("../../", import.meta.url);

/** Runs a program in the repository with our own input and output; a signal to us ends it. Resolves with its exit code. */
export function run(program, programArguments, environment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, programArguments, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: "inherit",
      shell: process.platform === "win32",
    });
    const stop = (signal) => {
      child.kill(signal);
      process.exitCode = signal === "SIGINT" ? 130 : 143;
    };
    process.on("SIGINT", stop).on("SIGTERM", stop);
    child.once("error", reject);
    child.once("close", (code) => {
      process.off("SIGINT", stop).off("SIGTERM", stop);
      resolve(code ?? 1);
    });
  });
}
