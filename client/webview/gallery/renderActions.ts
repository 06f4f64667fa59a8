import { html, type TemplateResult } from "lit";
import type { SampleAction } from "../galleryProtocol.ts";
import type { GalleryContext } from "./galleryContext.ts";

interface ActionButton {
  readonly action: SampleAction;
  readonly icon: string;
  /** Short, because it stands on the button. */
  readonly label: string;
  /** What the button does, in full. */
  readonly title: string;
}

/** What can be done with the event; where a handler may not run, why. */
export function renderActions(context: GalleryContext): TemplateResult {
  const { isTrusted, declarationLanguage } = context.state.facts;
  const buttons: readonly ActionButton[] = [
    { action: "copy", icon: "copy", label: "Copy", title: "Copy the event" },
    {
      action: "save",
      icon: "save",
      label: "Save…",
      title: "Save as an event file of the workspace",
    },
    ...(isTrusted
      ? [
          {
            action: "invoke",
            icon: "play",
            label: "Invoke…",
            title: "Invoke a handler with the event",
          } as const,
        ]
      : []),
    {
      action: "copyDeclaration",
      icon: "symbol-interface",
      label: declarationLanguage === null ? "Copy Type…" : `Copy as ${declarationLanguage}`,
      title: `Copy the event's type, declared in ${declarationLanguage ?? "a language that you choose"}`,
    },
  ];
  return html`
    <div class="actions" role="group" aria-label="Use the event">
      <vscode-button
        icon="insert"
        title="Insert the event at the cursor, or open it where no editor is open"
        @click=${() => context.act("insert")}
        >Insert</vscode-button
      >
      ${buttons.map((button) => renderButton(button, context))}
    </div>
    ${
      isTrusted
        ? ""
        : html`<p class="untrusted">
            Handlers run only in a trusted workspace.
            <button class="link" @click=${() => context.post({ type: "manageTrust" })}>
              Manage Workspace Trust
            </button>
          </p>`
    }
  `;
}

function renderButton(
  { action, icon, label, title }: ActionButton,
  context: GalleryContext,
): TemplateResult {
  return html`<vscode-button
    secondary
    icon=${icon}
    title=${title}
    @click=${() => context.act(action)}
    >${label}</vscode-button
  >`;
}
