import type { CheckSurroundings } from "../checking/fileChecker.ts";
import type { RuleFiles } from "../checking/ruleFiles.ts";
import { readEventFile } from "../eventFiles/readEventFile.ts";
import type { EventFileParts } from "./eventFiles.ts";
import type { OpenHandlers } from "./openHandlers.ts";

/** What checking needs, as an editor's session has it: open texts before those on disk. */
export function editorSurroundings(
  { session, settings, openEventFiles }: EventFileParts,
  ruleFiles: RuleFiles,
  openHandlers: OpenHandlers,
  log: (line: string) => void,
): CheckSurroundings {
  return {
    templatesAbout: (file) => session.templatesAbout(file),
    lostHandlersIn: (file) => session.lostHandlersIn(file),
    targetsIn: (file) => session.targetsIn(file),
    handlersIn: ({ document }) => openHandlers.of(document.uri),
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
