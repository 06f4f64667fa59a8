import type { VscodeTree } from "@vscode-elements/elements/dist/vscode-tree/vscode-tree.js";
import { render } from "lit";
import type { ListedType } from "../../shared/listedType.ts";
import type { SampleSearch } from "../../shared/search/sampleSearch.ts";
import { sampleKey, type SampleName, type SampleRequest } from "../../shared/sampleRequest.ts";
import type { FromGallery, ToGallery } from "../galleryProtocol.ts";
import { dragSamples } from "./dragSample.ts";
import { FieldHover } from "./fieldHover.ts";
import { FocusKeeper } from "./focusKeeper.ts";
import { FoldedRows } from "./foldedRows.ts";
import type { GalleryContext, OpenView } from "./galleryContext.ts";
import { handleKeys } from "./galleryKeys.ts";
import {
  openSample,
  resetParameters,
  restoreState,
  saveState,
  setParameter,
  type GalleryState,
  type SavedGalleryState,
} from "./galleryState.ts";
import { listResults, type TypeRow } from "./listModel.ts";
import { renderApp } from "./renderApp.ts";
import type * as SampleViews from "./sampleView.ts";
import { keepTabStop, watchFolding } from "./treeEvents.ts";

type Catalogue = Pick<typeof SampleViews, "viewSample" | "viewField" | "reviseForm">;

interface BuiltView {
  readonly of: SampleRequest;
  readonly view: OpenView;
  readonly milliseconds: number;
}

export interface GalleryOptions {
  readonly types: readonly ListedType[];
  /** What was saved before a reload. */
  readonly saved: SavedGalleryState | undefined;
  readonly save: (state: SavedGalleryState) => void;
  readonly post: (message: FromGallery) => void;
}

/** From this width on, in pixels, list and sample stand side by side. */
const wideFrom = 700;
const savedAfterMs = 200;
/** An event that takes longer to build, such as a batch of thousands, waits for a pause in typing. */
const slowBuildMs = 40;
const builtAfterMs = 400;
const announcedAfterMs = 600;

/** The event gallery: holds the state, draws it, and does what is asked for. */
export class Gallery {
  readonly #root: HTMLElement;
  readonly #options: GalleryOptions;
  readonly #wide = window.matchMedia(`(min-width: ${wideFrom}px)`);
  readonly #rows = new FoldedRows();
  readonly #focus: FocusKeeper;
  readonly #hover: FieldHover;
  #state: GalleryState;
  #catalogue: Catalogue | null = null;
  #search: SampleSearch<ListedType> | null = null;
  #openView: BuiltView | null = null;
  #buildTimer: ReturnType<typeof setTimeout> | undefined;
  #found: { readonly query: string; readonly rows: readonly TypeRow[] } | null = null;
  #announcement = "";
  #isWhole = false;
  #isDrawDue = false;
  #list: Element | null = null;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #announceTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, options: GalleryOptions) {
    this.#root = root;
    this.#options = options;
    this.#state = restoreState(options.saved);
    this.#focus = new FocusKeeper(root);
    this.#hover = new FieldHover(root, (rowPath) => this.#fieldAt(rowPath));
    this.#wide.addEventListener("change", () => this.#draw());
    window.addEventListener("pagehide", () => this.#save());
    root.addEventListener("scroll", (event) => this.#keepScroll(event), { capture: true });
    watchFolding(root, (key, isOpen) => {
      const toggledRows = this.#rows.report(key, isOpen, this.#state.toggledRows);
      if (toggledRows !== this.#state.toggledRows) this.#change({ toggledRows });
    });
    dragSamples(
      root,
      (name) => this.#textOf(name),
      (sample) => options.post({ type: "dropped", sample }),
    );
    handleKeys(root, {
      focusSearch: () => this.#focusSearch(),
      openFirst: () => this.#openFirst(),
      enterList: () => this.#enterList(),
      goBack: () => this.#goBack(),
    });
    this.#draw();
  }

  /**
   * Draws what lies below the first screen, and fetches the catalogue and the search: nothing of it is
   * needed before the list is on the screen.
   */
  async load(): Promise<void> {
    this.#isWhole = true;
    this.#draw();
    const search = import("./createSearch.ts");
    this.#catalogue = await import("./sampleView.ts");
    this.#draw();
    this.#search = (await search).createSearch(this.#options.types);
    this.#draw();
  }

  /** Does what the extension says. */
  receive(message: ToGallery): void {
    switch (message.type) {
      case "facts":
        this.#change({ facts: message.facts });
        return;
      case "search":
        if (!this.#wide.matches && this.#state.open !== null) this.#close();
        if (message.query !== null) this.#searchFor(message.query);
        this.#focusSearch();
        return;
      case "collapseAll":
        this.#change({ toggledRows: this.#rows.foldAll() });
        return;
      case "open":
        this.#openNamed(message.eventType, message.sample);
    }
  }

  #change(change: Partial<GalleryState>): void {
    this.#state = { ...this.#state, ...change };
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => this.#save(), savedAfterMs);
    if (this.#isDrawDue) return;
    // Once the event at hand is over: drawing may move the focus, which changes the state again.
    this.#isDrawDue = true;
    queueMicrotask(() => this.#draw());
  }

  #save(): void {
    this.#options.save(saveState(this.#state));
  }

  #draw(): void {
    this.#isDrawDue = false;
    render(renderApp(this.#context(), this.#announcement), this.#root);
    this.#focus.settle();
    const tree = this.#root.querySelector<VscodeTree>("vscode-tree");
    void tree?.updateComplete.then(() => keepTabStop(tree));
    this.#restoreScroll();
  }

  #context(): GalleryContext {
    const state = this.#state;
    return {
      ui: state,
      state,
      types: this.#options.types,
      results: this.#results(),
      openView: this.#viewOpen(),
      isWide: this.#wide.matches,
      isWhole: this.#isWhole,
      post: this.#options.post,
      update: (change) => this.#change(change),
      search: (query) => this.#searchFor(query),
      open: (name, row) => this.#open(name, row),
      close: () => this.#close(),
      setParameter: (name, value) => this.#change(setParameter(this.#state, name, value)),
      resetParameters: () => this.#change(resetParameters(this.#state)),
      refresh: () => this.#refresh(),
      act: (action) => {
        if (state.open !== null) this.#options.post({ type: "act", action, request: state.open });
      },
      resizeList: ({ detail }) => this.#change({ listWidth: Math.round(detail.position) }),
      isRowOpen: (key, byDefault) => this.#rows.isOpen(key, byDefault, state.toggledRows),
      wasRowOpen: (key) => this.#rows.wasOpen(key),
    };
  }

  #viewOpen(): OpenView {
    const { open } = this.#state;
    if (open === null) return { kind: "none" };
    if (this.#catalogue === null) return { kind: "loading" };
    if (this.#openView?.of !== open) {
      const waiting = this.#waitToBuild(open, this.#catalogue);
      if (waiting !== null) return waiting;
      this.#openView = build(open, this.#catalogue);
    }
    return this.#openView.view;
  }

  /** The last event with the form as it is now, where building another would hold up the typing. */
  #waitToBuild(open: SampleRequest, catalogue: Catalogue): OpenView | null {
    const built = this.#openView;
    clearTimeout(this.#buildTimer);
    if (built === null || built.view.kind !== "sample" || built.milliseconds < slowBuildMs) {
      return null;
    }
    if (sampleKey(built.of) !== sampleKey(open)) return null;
    this.#buildTimer = setTimeout(() => {
      this.#openView = null;
      this.#draw();
    }, builtAfterMs);
    return { kind: "sample", view: catalogue.reviseForm(built.view.view, open) };
  }

  #results(): GalleryContext["results"] {
    const query = this.#state.query.trim();
    if (query === "") return null;
    if (this.#search === null) return "searching";
    if (this.#found?.query !== query) {
      this.#found = { query, rows: listResults(this.#search.find(query)) };
    }
    return this.#found.rows;
  }

  #fieldAt(rowPath: string): ReturnType<Catalogue["viewField"]> {
    const shown = this.#viewOpen();
    if (shown.kind !== "sample" || this.#catalogue === null) return null;
    return this.#catalogue.viewField(shown.view, rowPath);
  }

  #textOf(name: SampleName): string | null {
    const { open, values } = this.#state;
    const isOpen = open !== null && sampleKey(open) === sampleKey(name);
    const request = isOpen ? open : { ...name, set: values[sampleKey(name)] ?? {}, ...fresh() };
    return this.#catalogue?.viewSample(request)?.text ?? null;
  }

  #searchFor(query: string): void {
    const found = [...this.#state.toggledRows].filter((key) => !key.startsWith("found:"));
    this.#change({ query, toggledRows: new Set(found), listScroll: 0 });
    clearTimeout(this.#announceTimer);
    this.#announceTimer = setTimeout(() => {
      this.#announcement = announce(this.#results());
      this.#draw();
    }, announcedAfterMs);
  }

  #open(name: SampleName, row: string | null): void {
    this.#hover.hide();
    if (!this.#wide.matches && this.#state.open === null) this.#focus.moveTo({ kind: "sample" });
    this.#change(openSample(this.#state, name, row, fresh()));
  }

  #openNamed(eventType: string, sample: string | null): void {
    const type = this.#options.types.find(({ id }) => id === eventType);
    const id = sample ?? type?.samples[0]?.id;
    if (type === undefined || id === undefined) return;
    this.#focus.moveTo({ kind: "sample" });
    this.#open({ eventType, sample: id }, `${type.category}:${eventType}/${id}`);
  }

  #openFirst(): void {
    const results = this.#results();
    const [row] = results === "searching" ? [] : (results ?? []);
    const [sample] = row?.samples ?? [];
    if (row === undefined || sample === undefined) return;
    const key = row.samples.length === 1 ? row.key : `${row.key}/${sample.id}`;
    this.#open({ eventType: row.type.id, sample: sample.id }, key);
  }

  #close(): void {
    this.#hover.hide();
    this.#focus.moveTo({ kind: "row", key: this.#state.openRow });
    this.#change({ open: null });
  }

  #refresh(): void {
    const { open } = this.#state;
    if (open !== null) this.#change({ open: { ...open, ...fresh() } });
  }

  #focusSearch(): void {
    this.#focus.moveTo({ kind: "search" });
    this.#focus.settle();
  }

  #enterList(): void {
    const rows = this.#root.querySelectorAll<HTMLElement>("vscode-tree-item");
    const [first] = rows;
    const stop = [...rows].find((row) => row.tabIndex === 0);
    (this.#state.query === "" ? (stop ?? first) : first)?.focus();
  }

  #goBack(): boolean {
    const { query, openRow, open } = this.#state;
    if (this.#hover.isShown) this.#hover.hide();
    else if (document.activeElement?.closest(".sample-pane") && open !== null) {
      if (this.#wide.matches) {
        this.#focus.moveTo({ kind: "row", key: openRow });
        this.#focus.settle();
      } else this.#close();
    } else if (query !== "") {
      this.#searchFor("");
      this.#focusSearch();
    } else return false;
    return true;
  }

  #keepScroll({ target }: Event): void {
    if (!(target instanceof HTMLElement) || target.id !== "list" || target.hidden) return;
    this.#state = { ...this.#state, listScroll: target.scrollTop };
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => this.#save(), savedAfterMs);
  }

  /** A list that was made anew stands where the one before it stood. */
  #restoreScroll(): void {
    const list = this.#root.querySelector("#list");
    if (list === this.#list || list === null || !this.#isWhole) return;
    this.#list = list;
    const { listScroll } = this.#state;
    requestAnimationFrame(() => (list.scrollTop = listScroll));
  }
}

function build(of: SampleRequest, catalogue: Catalogue): BuiltView {
  const started = performance.now();
  const view = catalogue.viewSample(of);
  const milliseconds = performance.now() - started;
  return { of, view: view === null ? { kind: "gone" } : { kind: "sample", view }, milliseconds };
}

/** What is new about an event each time that it is made. */
function fresh(): Pick<SampleRequest, "seed" | "at"> {
  return { seed: Math.floor(Math.random() * 2 ** 31), at: Date.now() };
}

function announce(results: GalleryContext["results"]): string {
  if (results === null || results === "searching") return "";
  const samples = results.reduce((sum, row) => sum + row.samples.length, 0);
  if (samples === 0) return "No events found.";
  const types = results.length === 1 ? "1 event type" : `${results.length} event types`;
  return `${samples === 1 ? "1 sample" : `${samples} samples`} of ${types} found.`;
}
