import { html, nothing, type TemplateResult } from "lit";
import { formatBytes } from "../formatNumbers.ts";
import type { FinishedView, HttpView, VerdictView } from "../protocol.ts";
import { renderOpenWhole, renderPayload } from "./renderPayload.ts";
import { renderSection } from "../sections/renderSection.ts";
import { toneIcons } from "./toneIcons.ts";
import type { ViewContext } from "./viewContext.ts";

/** What the invoker makes of the result, in a sentence. */
export function renderVerdict(verdict: VerdictView | null): TemplateResult {
  if (verdict === null) return html``;
  return html`
    <section class="verdict tone-${verdict.tone}" aria-label="What the invoker does">
      <p>
        <vscode-icon class="tone-icon" name=${toneIcons[verdict.tone]}></vscode-icon>
        <span>${verdict.summary}</span>
      </p>
      ${
        verdict.details.length === 0
          ? nothing
          : html`<ul>
              ${verdict.details.map((detail) => html`<li>${detail}</li>`)}
            </ul>`
      }
    </section>
  `;
}

/** The HTTP response that a client would get, where there is one, and the payload as returned. */
export function renderResponse(view: FinishedView, context: ViewContext): TemplateResult {
  const { http, response } = view;
  return html`${http === null ? nothing : renderHttp(http, view.run.runId, context)}
  ${response === null ? nothing : renderReturned(view, context)}`;
}

function renderReturned(view: FinishedView, context: ViewContext): TemplateResult {
  const { response, run, http, error } = view;
  if (response === null) return html``;
  const title = error === null ? (http === null ? "Response" : "Returned value") : "Error payload";
  return renderSection(
    {
      id: error === null && http === null ? "response" : "returned",
      title,
      note: formatBytes(response.totalBytes),
      openByDefault: http === null && error === null,
      actions: renderOpenWhole("response", `Open ${title} in Editor`, run.runId, context),
      content: () => renderPayload("response", title, response, run.runId, context),
    },
    context,
  );
}

function renderHttp(http: HttpView, runId: string, context: ViewContext): TemplateResult {
  const content = (): TemplateResult => html`
    <p class="http-status tone-${httpTone(http.statusCode)}">
      <span class="badge">${http.statusCode}</span> ${reasonOf(http.statusCode)}
    </p>
    ${
      http.headers.length === 0
        ? nothing
        : html`<table class="facts" aria-label="Response headers">
            ${http.headers.map(
              ([name, value]) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  <td>${value}</td>
                </tr>`,
            )}
          </table>`
    }
    <h3>Body${http.isBase64Encoded ? " (base64)" : ""}</h3>
    ${renderPayload("body", "Response body", http.body, runId, context)}
  `;
  return renderSection(
    {
      id: "http",
      title: "HTTP response",
      note: formatBytes(http.body.totalBytes),
      openByDefault: true,
      actions: renderOpenWhole("body", "Open Body in Editor", runId, context),
      content,
    },
    context,
  );
}

function httpTone(statusCode: number): VerdictView["tone"] {
  if (statusCode >= 500) return "failure";
  return statusCode >= 400 ? "warning" : "success";
}

// RFC 9110, section 15: the ones that handlers commonly return.
const reasons: Readonly<Record<number, string>> = {
  200: "OK",
  201: "Created",
  202: "Accepted",
  204: "No Content",
  301: "Moved Permanently",
  302: "Found",
  303: "See Other",
  304: "Not Modified",
  307: "Temporary Redirect",
  308: "Permanent Redirect",
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  410: "Gone",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  501: "Not Implemented",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

function reasonOf(statusCode: number): string {
  return reasons[statusCode] ?? "";
}
