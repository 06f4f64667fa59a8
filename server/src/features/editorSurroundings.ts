import { readHandlers } from "../checking/checkedHandlers.ts";
import type { CheckSurroundings } from "../checking/fileChecker.ts";
import type { RuleFiles } from "../checking/ruleFiles.ts";
import { readEventFile } from "../eventFiles/readEventFile.ts";
import { readProject } from "../handlers/projectPackages.ts";
import type { EventFileParts } from "./eventFiles.ts";

/** What checking needs, as an editor's session has it: open texts before those on disk. */
export function editorSurroundings(
  { session, settings, openEventFiles, folders }: EventFileParts,
  ruleFiles: RuleFiles,
  log: (line: string) => void,
): CheckSurroundings {
  return {
    templatesAbout: (file) => session.templatesAbout(file),
    lostHandlersIn: (file) => session.lostHandlersIn(file),
    targetsIn: (file) => session.targetsIn(file),
    handlersIn: (subject, targets) =>
      readHandlers(subject, targets, {
        readCode: (file, text) => session.readCode(file, text),
        templateIn: (file) => session.templateIn(file),
        packagesOf: async (file) => (await readProject(file, folders())).packages,
      }),
    eventFileIn: async ({ document }) => {
      const eventFile = await openEventFiles.find(document.uri);
      const text = document.getText();
      if (eventFile !== null) return { text, content: eventFile.content, eventFile };
      if (!/^jsonc?$/.test(document.languageId) || !text.includes("lambda-lens://events/")) {
        return null;
      }
      return { text, content: readEventFile(document), eventFile: null };
    },
    ruleFileIn: (subject) => ruleFiles.check(subject),
    levelsFor: async (file) => ({
      ...(await ruleFiles.levelsFor(file)),
      ...(await settings.ruleLevels()),
    }),
    log,
  };
}
