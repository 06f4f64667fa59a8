import type { SampleName } from "../../shared/sampleRequest.ts";
import { sampleOfRow } from "./treeEvents.ts";

/**
 * Lets samples be dragged out of the gallery: whatever carries a sample's name gives its event as text.
 * @param textOf the event; null where it is not known yet, and then nothing is dragged.
 * @param onDropped is called where something took the text.
 */
export function dragSamples(
  root: HTMLElement,
  textOf: (name: SampleName) => string | null,
  onDropped: (name: SampleName) => void,
): void {
  let dragged: SampleName | null = null;
  root.addEventListener("dragstart", (event) => {
    const source = event.target instanceof HTMLElement ? event.target : null;
    const name = source === null ? null : sampleOfRow(source);
    const text = name === null ? null : textOf(name);
    if (text === null || event.dataTransfer === null) {
      event.preventDefault();
      return;
    }
    dragged = name;
    event.dataTransfer.effectAllowed = "copy";
    event.dataTransfer.setData("text/plain", text);
  });
  root.addEventListener("dragend", ({ dataTransfer }) => {
    if (dragged !== null && dataTransfer?.dropEffect === "copy") onDropped(dragged);
    dragged = null;
  });
}
