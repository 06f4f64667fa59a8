import type { ExtensionContext, LogOutputChannel } from "vscode";
import { EventShelf } from "./eventShelf.ts";
import { GalleryView } from "./galleryView.ts";

/** The gallery and what it shows first. */
export interface GalleryParts {
  readonly gallery: GalleryView;
  readonly shelf: EventShelf;
}

/** Makes the gallery, without the catalogue and without anything else that a handler's run needs. */
export function createGallery(context: ExtensionContext, log: LogOutputChannel): GalleryParts {
  const shelf = new EventShelf(context.globalState, context.workspaceState);
  const gallery = new GalleryView(context, log, shelf);
  context.subscriptions.push(shelf, gallery);
  return { gallery, shelf };
}
