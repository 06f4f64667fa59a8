import type { lensCommands } from "../../server/src/protocol.ts";

/**
 * Every command of the extension; the manifest declares the same ones. Those of the server's lenses
 * are spelled again, so that nothing is loaded for the sake of a name.
 */
export const commandIds = {
  invoke: "lambdaLens.invoke",
  chooseEvent: "lambdaLens.chooseEvent",
  showEventType: "lambdaLens.showGallery",
  invokeAtCursor: "lambdaLens.invokeAtCursor",
  rerun: "lambdaLens.rerun",
  showResult: "lambdaLens.showResult",
  showTriggers: "lambdaLens.showTriggers",
  insertEvent: "lambdaLens.insertEvent",
  newEventFile: "lambdaLens.newEventFile",
  invokeEventFile: "lambdaLens.invokeEventFile",
  chooseEventFileType: "lambdaLens.chooseEventFileType",
  copyEvent: "lambdaLens.copyEvent",
  copyEventType: "lambdaLens.copyEventType",
  invokeWithEvent: "lambdaLens.invokeWithEvent",
  toggleFavouriteEvent: "lambdaLens.toggleFavouriteEvent",
  searchGallery: "lambdaLens.gallery.search",
  collapseGallery: "lambdaLens.gallery.collapseAll",
  renameSavedEvent: "lambdaLens.renameSavedEvent",
  duplicateSavedEvent: "lambdaLens.duplicateSavedEvent",
  deleteSavedEvent: "lambdaLens.deleteSavedEvent",
  showLog: "lambdaLens.showLog",
} as const satisfies typeof lensCommands & Readonly<Record<string, string>>;

export type CommandId = (typeof commandIds)[keyof typeof commandIds];

/** Commands of VS Code itself that lenses and messages lead to. */
export const workbenchCommands = {
  manageTrust: "workbench.trust.manage",
  open: "vscode.open",
  showReferences: "editor.action.showReferences",
} as const;

/** True once there is a result to show or to run again; keybindings ask for it. */
export const hasResultContext = "lambdaLens:hasResult";
