import "@vscode-elements/elements/dist/vscode-button/index.js";
import "@vscode-elements/elements/dist/vscode-form-helper/index.js";
import "@vscode-elements/elements/dist/vscode-icon/index.js";
import "@vscode-elements/elements/dist/vscode-option/index.js";
import "@vscode-elements/elements/dist/vscode-progress-bar/index.js";
import "@vscode-elements/elements/dist/vscode-single-select/index.js";
import "@vscode-elements/elements/dist/vscode-split-layout/index.js";
import "@vscode-elements/elements/dist/vscode-textarea/index.js";
import "@vscode-elements/elements/dist/vscode-textfield/index.js";
import "@vscode-elements/elements/dist/vscode-toolbar-button/index.js";
import "@vscode-elements/elements/dist/vscode-tree/index.js";
import "@vscode-elements/elements/dist/vscode-tree-item/index.js";
import "../base.css";
import "../json/json.css";
import "../sections/sections.css";
import "./gallery.css";
import { types } from "catalogue:types";
import type { FromGallery, ToGallery } from "../galleryProtocol.ts";
import type { SavedGalleryState } from "./galleryState.ts";
import { Gallery } from "./gallery.ts";

interface VsCodeApi {
  postMessage(message: FromGallery): void;
  getState(): SavedGalleryState | undefined;
  setState(state: SavedGalleryState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();
const root = document.querySelector<HTMLElement>("#app") ?? document.body;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- VS Code's own method, without one
const post = (message: FromGallery): void => api.postMessage(message);
const gallery = new Gallery(root, {
  types,
  saved: api.getState(),
  save: (state) => api.setState(state),
  post,
});

window.addEventListener("message", (event: MessageEvent<ToGallery>) => gallery.receive(event.data));
post({ type: "ready" });
requestAnimationFrame(() =>
  setTimeout(() => {
    post({ type: "painted", milliseconds: performance.now() });
    void gallery.load();
  }, 0),
);
