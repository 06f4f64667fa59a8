import type { ExtensionContext, LogOutputChannel } from "vscode";
import { DeclarationLanguages } from "./declarationLanguage.ts";
import { EventShelf } from "./eventShelf.ts";
import { GalleryView } from "./galleryView.ts";

/** The gallery and what it shows first. */
export interface GalleryParts {
  readonly gallery: GalleryView;
  readonly shelf: EventShelf;
  readonly languages: DeclarationLanguages;
}

/** Makes the gallery, without the catalogue and without anything else that a handler's run needs. */
export function createGallery(context: ExtensionContext, log: LogOutputChannel): GalleryParts {
  const shelf = new EventShelf(context.globalState, context.workspaceState);
  const languages = new DeclarationLanguages(context.globalState);
  const gallery = new GalleryView({ extensionUri: context.extensionUri, log, shelf, languages });
  context.subscriptions.push(shelf, languages, gallery);
  return { gallery, shelf, languages };
}
