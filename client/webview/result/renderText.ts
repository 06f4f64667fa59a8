import { html, type TemplateResult } from "lit";
import type { FrameLink } from "../protocol.ts";
import { splitFrameLinks } from "./frameLinks.ts";
import type { ViewContext } from "./viewContext.ts";

/** Text in which every absolute source position is a link that opens it. */
export function renderLinkedText(text: string, context: ViewContext): readonly unknown[] {
  return splitFrameLinks(text).map((part) =>
    part.link === null ? part.text : renderFrameLink(part.link, part.text, context),
  );
}

/** A link to a source position. */
export function renderFrameLink(
  link: FrameLink,
  label: string,
  context: ViewContext,
): TemplateResult {
  const { file, line, column } = link;
  const open = (): void => context.post({ type: "openSource", frame: { file, line, column } });
  // Set as a property: white space around the label would show in a log.
  return html`<button
    class="link"
    title=${`Open ${file}:${line}`}
    .textContent=${label}
    @click=${open}
  ></button>`;
}
