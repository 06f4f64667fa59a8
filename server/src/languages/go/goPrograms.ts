import path from "node:path";
import type { ProgramConventions } from "../programs/locateProgram.ts";
import { packageOfMakeRule } from "../programs/makeRule.ts";

/** `go build` names a binary after the folder of its `main` package. */
export const goPrograms: ProgramConventions = {
  language: "go",
  mainFiles: async (lookup) => lookup.filesNamed("main.go"),
  namesOf: async (_lookup, file) => {
    const folder = path.basename(path.dirname(file));
    const name = path.basename(file, ".go");
    return name === "main" ? [folder] : [folder, name];
  },
  folderOfRule: packageOfMakeRule,
  isMainFolder: (folder) => folder === "",
};
