import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { looseStatements } from "./looseStatements.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const product = `${root}src/`;
const parsed = ts.getParsedCommandLineOfConfigFile(
  `${root}tsconfig.json`,
  {},
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
    },
  },
);
const files = parsed?.fileNames.filter((file) => file.startsWith(product)) ?? [];
const program = ts.createProgram(files, parsed?.options ?? {});
const found = looseStatements(program, (file) => file.startsWith(product));
for (const { file, line, why } of found) console.error(`${relative(root, file)}:${line} ${why}`);
if (files.length === 0) console.error("There is nothing to look at.");
process.exitCode = found.length > 0 || files.length === 0 ? 1 : 0;
