import { answerWebview } from "./commands/answerWebview.ts";
import { commandTable } from "./commands/commandTable.ts";
import { isFile, shortTypeOf } from "./events/eventChoice.ts";
import { groupSavedEvents } from "./savedEvents/groupSavedEvents.ts";
import { createServices } from "./services.ts";

/**
 * What is loaded when it is first needed, with the catalogue and all else that it stands on. The build
 * makes a file of its own of it, so that a window without Lambda does not even read it.
 */
export const lateParts = {
  answerWebview,
  commandTable,
  createServices,
  groupSavedEvents,
  isFile,
  shortTypeOf,
};
