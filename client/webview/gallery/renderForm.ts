import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { renderSection } from "../sections/renderSection.ts";
import type { GalleryContext } from "./galleryContext.ts";
import type { ParameterView, SampleView } from "./sampleView.ts";

/** The parameters as a form; the event changes with every key. */
export function renderForm(view: SampleView, context: GalleryContext): TemplateResult {
  const isDefault = view.parameters.every((parameter) => parameter.isDefault);
  const content = (): TemplateResult =>
    html`<div class="fields">
      ${repeat(
        view.parameters,
        ({ parameter }) => `${view.type.id}/${view.sample.id}/${parameter.name}`,
        (parameter) => renderField(parameter, context),
      )}
    </div>`;
  const reset = html`<vscode-toolbar-button
    icon="discard"
    label="Reset all parameters"
    title="Reset all parameters"
    @click=${context.resetParameters}
  ></vscode-toolbar-button>`;
  const actions = isDefault ? {} : { actions: reset };
  return renderSection(
    { id: "parameters", title: "Parameters", openByDefault: true, ...actions, content },
    context,
  );
}

function renderField(view: ParameterView, context: GalleryContext): TemplateResult {
  const { parameter, isDefault, problem } = view;
  const id = `parameter-${parameter.name}`;
  const set = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    context.setParameter(parameter.name, value === parameter.default ? null : value);
  };
  return html`<div class="field">
    <label class="field-label" for=${id}>${parameter.name}</label>
    ${
      isDefault
        ? nothing
        : html`<vscode-toolbar-button
            class="reset"
            icon="discard"
            label=${`Reset ${parameter.name}`}
            title=${`Reset to ${parameter.default}`}
            @click=${() => context.setParameter(parameter.name, null)}
          ></vscode-toolbar-button>`
    }
    ${renderInput(view, id, set)}
    <vscode-form-helper
      class=${problem === null ? "" : "problem"}
      role=${problem === null ? nothing : "alert"}
      >${problem === null ? parameter.description : `Must be ${problem}.`}</vscode-form-helper
    >
  </div>`;
}

function renderInput(
  { parameter, value, problem }: ParameterView,
  id: string,
  set: (event: Event) => void,
): TemplateResult {
  const label = `${parameter.name}: ${parameter.description}`;
  if (parameter.kind === "json") {
    return html`<vscode-textarea
      id=${id}
      class="json-input"
      monospace
      resize="vertical"
      rows=${Math.min(8, Math.max(3, value.split("\n").length))}
      .label=${label}
      .value=${live(value)}
      ?invalid=${problem !== null}
      @input=${set}
    ></vscode-textarea>`;
  }
  return html`<vscode-textfield
    id=${id}
    inputmode=${parameter.kind === "integer" ? "numeric" : nothing}
    .label=${label}
    .value=${live(value)}
    ?invalid=${problem !== null}
    @input=${set}
  ></vscode-textfield>`;
}
