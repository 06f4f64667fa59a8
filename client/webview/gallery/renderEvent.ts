import { html, type TemplateResult } from "lit";
import { formatBytes } from "../formatNumbers.ts";
import { renderJson } from "../json/renderJson.ts";
import { renderSection } from "../sections/renderSection.ts";
import type { GalleryContext } from "./galleryContext.ts";
import type { SampleView } from "./sampleView.ts";

/** The event as JSON; its fields tell about themselves, and it can be dragged into an editor. */
export function renderEvent(view: SampleView, context: GalleryContext): TemplateResult {
  const actions = html`<span
      class="drag"
      draggable="true"
      title="Drag into an editor"
      data-event-type=${view.type.id}
      data-sample=${view.sample.id}
      ><vscode-icon name="gripper"></vscode-icon></span
    ><vscode-toolbar-button
      icon="refresh"
      label="New identifiers and the present time"
      title="New identifiers and the present time"
      @click=${context.refresh}
    ></vscode-toolbar-button>`;
  return renderSection(
    {
      id: "event",
      title: "Event",
      note: formatBytes(new TextEncoder().encode(view.text).length),
      openByDefault: true,
      actions,
      content: () => renderJson("event", "Event", view.node, context),
    },
    context,
  );
}
