import { commandIds, type CommandId } from "../commandIds.ts";
import type { Services } from "../services.ts";
import { chooseEvent } from "./chooseEvent.ts";
import { chooseEventFileType } from "./chooseEventFileType.ts";
import { copyEvent } from "./copyEvent.ts";
import { deleteSavedEvent } from "./deleteSavedEvent.ts";
import { duplicateSavedEvent } from "./duplicateSavedEvent.ts";
import { copyEventType } from "./copyEventType.ts";
import { insertEvent } from "./insertEvent.ts";
import { invoke } from "./invoke.ts";
import { invokeAtCursor } from "./invokeAtCursor.ts";
import { invokeEventFile } from "./invokeEventFile.ts";
import { newEventFile } from "./newEventFile.ts";
import { invokeWithEvent } from "./invokeWithEvent.ts";
import { renameSavedEvent } from "./renameSavedEvent.ts";
import { rerun } from "./rerun.ts";
import { collapseGallery, searchGallery, showGallery } from "./showGallery.ts";
import { showResult } from "./showResult.ts";
import { showTriggers } from "./showTriggers.ts";
import { toggleFavouriteEvent } from "./toggleFavouriteEvent.ts";

type Command = (services: Services, argument: unknown) => Promise<void> | void;

/** What each command does; the compiler lists the one that is missing. */
export const commandTable: Readonly<Record<CommandId, Command>> = {
  [commandIds.invoke]: invoke,
  [commandIds.invokeAtCursor]: invokeAtCursor,
  [commandIds.chooseEvent]: chooseEvent,
  [commandIds.rerun]: (services) => rerun(services),
  [commandIds.showResult]: showResult,
  [commandIds.showTriggers]: showTriggers,
  [commandIds.insertEvent]: insertEvent,
  [commandIds.newEventFile]: newEventFile,
  [commandIds.invokeEventFile]: invokeEventFile,
  [commandIds.chooseEventFileType]: chooseEventFileType,
  [commandIds.copyEvent]: copyEvent,
  [commandIds.copyEventType]: copyEventType,
  [commandIds.invokeWithEvent]: invokeWithEvent,
  [commandIds.toggleFavouriteEvent]: toggleFavouriteEvent,
  [commandIds.showEventType]: showGallery,
  [commandIds.searchGallery]: searchGallery,
  [commandIds.collapseGallery]: collapseGallery,
  [commandIds.renameSavedEvent]: renameSavedEvent,
  [commandIds.duplicateSavedEvent]: duplicateSavedEvent,
  [commandIds.deleteSavedEvent]: deleteSavedEvent,
  [commandIds.showLog]: ({ log }) => log.show(),
};
