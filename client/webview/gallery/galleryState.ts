import { sampleKey, type SampleName, type SampleRequest } from "../../shared/sampleRequest.ts";
import { noFacts, type GalleryFacts } from "../galleryProtocol.ts";
import type { JsonUiState } from "../json/jsonContext.ts";

/** Everything that the gallery shows follows from this. */
export interface GalleryState extends JsonUiState {
  readonly facts: GalleryFacts;
  readonly query: string;
  /** Sections and types whose rows are folded away or out, against their default. */
  readonly toggledRows: ReadonlySet<string>;
  /** Sections of the open sample whose state differs from their default. */
  readonly toggledSections: ReadonlySet<string>;
  /** The row in the list that the open sample was opened from. */
  readonly openRow: string | null;
  readonly open: SampleRequest | null;
  /** Parameters that were set in samples, also those that are not open, by the sample's key. */
  readonly values: Readonly<Record<string, SampleRequest["set"]>>;
  readonly listScroll: number;
  /** Width of the list where the sample stands beside it, in pixels. */
  readonly listWidth: number;
}

export const initialState: GalleryState = {
  facts: noFacts,
  query: "",
  toggledRows: new Set(),
  toggledSections: new Set(),
  openRow: null,
  open: null,
  values: {},
  toggledPaths: new Map(),
  shownRows: new Map(),
  listScroll: 0,
  listWidth: 300,
};

/** Parameters of so many samples are remembered; the longest untouched are forgotten. */
const rememberedSamples = 50;

/** The state with a sample opened. Its parameters are as they were left; its event is a new one. */
export function openSample(
  state: GalleryState,
  name: SampleName,
  row: string | null,
  fresh: { readonly seed: number; readonly at: number },
): GalleryState {
  const isSame = state.open !== null && sampleKey(state.open) === sampleKey(name);
  if (isSame) return { ...state, openRow: row };
  const { eventType, sample } = name;
  const set = state.values[sampleKey(name)] ?? {};
  return {
    ...state,
    openRow: row,
    open: { eventType, sample, set, ...fresh },
    toggledPaths: new Map(),
    shownRows: new Map(),
  };
}

/** The state with one parameter of the open sample set; null takes it back to its default. */
export function setParameter(
  state: GalleryState,
  name: string,
  value: string | null,
): GalleryState {
  if (state.open === null) return state;
  const { [name]: _, ...others } = state.open.set;
  const set = value === null ? others : { ...others, [name]: value };
  return withSet(state, state.open, set);
}

/** The state with all parameters of the open sample at their defaults. */
export function resetParameters(state: GalleryState): GalleryState {
  return state.open === null ? state : withSet(state, state.open, {});
}

function withSet(
  state: GalleryState,
  open: SampleRequest,
  set: SampleRequest["set"],
): GalleryState {
  const key = sampleKey(open);
  const { [key]: _, ...others } = state.values;
  const kept = Object.entries(others).slice(-(rememberedSamples - 1));
  const isDefault = Object.keys(set).length === 0;
  const values = Object.fromEntries(isDefault ? kept : [...kept, [key, set]]);
  return { ...state, open: { ...open, set }, values };
}

/** The state as VS Code can keep it: plain JSON. */
export interface SavedGalleryState extends Omit<
  GalleryState,
  "toggledRows" | "toggledSections" | "toggledPaths" | "shownRows"
> {
  readonly toggledRows: readonly string[];
  readonly toggledSections: readonly string[];
  readonly toggledPaths: readonly (readonly [string, readonly string[]])[];
  readonly shownRows: readonly (readonly [string, number])[];
}

/** Makes the state ready to be kept. */
export function saveState(state: GalleryState): SavedGalleryState {
  return {
    ...state,
    toggledRows: [...state.toggledRows],
    toggledSections: [...state.toggledSections],
    toggledPaths: [...state.toggledPaths].map(([id, paths]) => [id, [...paths]]),
    shownRows: [...state.shownRows],
  };
}

/** The state as it was kept; what an earlier version has not kept is as at first. */
export function restoreState(saved: Partial<SavedGalleryState> | undefined): GalleryState {
  if (saved === undefined) return initialState;
  return {
    ...initialState,
    ...saved,
    facts: { ...initialState.facts, ...saved.facts },
    toggledRows: new Set(saved.toggledRows),
    toggledSections: new Set(saved.toggledSections),
    toggledPaths: new Map((saved.toggledPaths ?? []).map(([id, paths]) => [id, new Set(paths)])),
    shownRows: new Map(saved.shownRows),
  };
}
