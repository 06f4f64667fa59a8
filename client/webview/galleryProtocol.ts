import type { SampleName, SampleRequest } from "../shared/sampleRequest.ts";

/** What the extension and the event gallery say to each other. */

/** From the extension to the gallery. */
export type ToGallery =
  | { readonly type: "facts"; readonly facts: GalleryFacts }
  /** Puts the cursor into the search field; with a query, searches for it. */
  | { readonly type: "search"; readonly query: string | null }
  | { readonly type: "collapseAll" }
  /** Opens a sample; null for the event type's first. */
  | { readonly type: "open"; readonly eventType: string; readonly sample: string | null };

/** From the gallery to the extension. */
export type FromGallery =
  /** The script runs and can take messages. */
  | { readonly type: "ready" }
  /** The list is on the screen, so many milliseconds after the page began to load. */
  | { readonly type: "painted"; readonly milliseconds: number }
  | { readonly type: "act"; readonly action: SampleAction; readonly request: SampleRequest }
  | { readonly type: "toggleFavourite"; readonly sample: SampleName }
  /** The event was dropped somewhere; which only counts it as used. */
  | { readonly type: "dropped"; readonly sample: SampleName }
  | { readonly type: "manageTrust" };

/** What can be done with a sample. */
export const sampleActions = ["insert", "copy", "save", "invoke", "copyDeclaration"] as const;
export type SampleAction = (typeof sampleActions)[number];

/** What the gallery cannot know by itself. */
export interface GalleryFacts {
  /** Event types that triggers of this workspace use, the most used first. */
  readonly workspaceTypes: readonly WorkspaceType[];
  readonly favourites: readonly SampleName[];
  /** The last used first. */
  readonly recent: readonly SampleName[];
  readonly isTrusted: boolean;
  /** The language that a type declaration is copied in: `TypeScript`; null where it is asked for. */
  readonly declarationLanguage: string | null;
}

export interface WorkspaceType {
  readonly eventType: string;
  /** Names of the triggers: `OrdersQueue`; empty where code alone tells of the event. */
  readonly triggers: readonly string[];
}

export const noFacts: GalleryFacts = {
  workspaceTypes: [],
  favourites: [],
  recent: [],
  isTrusted: true,
  declarationLanguage: null,
};
