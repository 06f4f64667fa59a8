import { html, type TemplateResult } from "lit";
import type { FrameLink } from "../protocol.ts";
import { splitFrameLinks } from "./frameLinks.ts";
import type { ViewContext } from "./viewContext.ts";

/** Text in which every absolute source position is a link that opens it. */
export function renderLinkedText(text: string, context: ViewContext): readonly unknown[] {
  return splitFrameLinks(text).map((part) =>
    part.link === null ? part.text : renderInlineLink(part.link, part.text, context),
  );
}

/** A link that breaks over lines like the text around it, which a button cannot. */
function renderInlineLink(link: FrameLink, label: string, context: ViewContext): TemplateResult {
  const open = (): void => context.post({ type: "openSource", frame: link });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") open();
  };
  return html`<a
    class="link"
    role="link"
    tabindex="0"
    title=${`Open ${link.file}:${link.line}`}
    @click=${open}
    @keydown=${onKeyDown}
    .textContent=${label}
  ></a>`;
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
