import type { JsonUiState } from "../json/jsonContext.ts";
import type { FromWebview } from "../protocol.ts";

/** What the person has done to the view itself; survives a hidden panel, and most of it a new result. */
export interface UiState extends JsonUiState {
  /** Sections whose state differs from their default. */
  readonly toggledSections: ReadonlySet<string>;
  readonly logFilter: string;
  readonly wrapLogs: boolean;
  readonly historyOpen: boolean;
}

export const initialUiState: UiState = {
  toggledSections: new Set(),
  toggledPaths: new Map(),
  shownRows: new Map(),
  logFilter: "",
  wrapLogs: true,
  historyOpen: false,
};

/** The state that a new run starts with: what was said about the old one's content is forgotten. */
export function forNewRun(ui: UiState): UiState {
  return { ...ui, toggledPaths: new Map(), shownRows: new Map(), historyOpen: false };
}

/** What templates need beside the state that they draw. */
export interface ViewContext {
  readonly ui: UiState;
  /** False where the extension no longer holds the run: after a reload of the window. */
  readonly live: boolean;
  readonly post: (message: FromWebview) => void;
  readonly update: (change: Partial<UiState>) => void;
}
