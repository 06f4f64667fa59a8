import type { VscSplitLayoutChangeEvent } from "@vscode-elements/elements/dist/vscode-split-layout/vscode-split-layout.js";
import type { ListedType } from "../../shared/listedType.ts";
import type { SampleName } from "../../shared/sampleRequest.ts";
import type { FromGallery, SampleAction } from "../galleryProtocol.ts";
import type { JsonContext } from "../json/jsonContext.ts";
import type { SectionContext } from "../sections/renderSection.ts";
import type { GalleryState } from "./galleryState.ts";
import type { TypeRow } from "./listModel.ts";
import type { SampleView } from "./sampleView.ts";

/** The open sample: still coming, not there any more, or as it is. */
export type OpenView =
  | { readonly kind: "none" | "loading" | "gone" }
  | { readonly kind: "sample"; readonly view: SampleView };

/** What templates need beside their part of the state. */
export interface GalleryContext extends JsonContext, SectionContext {
  readonly ui: GalleryState;
  readonly update: (change: Partial<GalleryState>) => void;
  readonly state: GalleryState;
  readonly types: readonly ListedType[];
  /** What the search found; null while nothing is searched for. */
  readonly results: readonly TypeRow[] | "searching" | null;
  readonly openView: OpenView;
  /** Whether list and sample stand side by side. */
  readonly isWide: boolean;
  /** False until the first screen is drawn; what lies below it waits. */
  readonly isWhole: boolean;
  readonly post: (message: FromGallery) => void;
  readonly search: (query: string) => void;
  /** @param row key of the row that was used; null where it was none. */
  readonly open: (name: SampleName, row: string | null) => void;
  readonly close: () => void;
  readonly setParameter: (name: string, value: string | null) => void;
  readonly resetParameters: () => void;
  /** Gives the event another seed and the present moment. */
  readonly refresh: () => void;
  readonly act: (action: SampleAction) => void;
  readonly resizeList: (event: VscSplitLayoutChangeEvent) => void;
  /** Whether a row that folds is open now. */
  readonly isRowOpen: (key: string, byDefault: boolean) => boolean;
  /** Whether it is, or has been: only then its rows are drawn, and then they stay. */
  readonly wasRowOpen: (key: string) => boolean;
}
