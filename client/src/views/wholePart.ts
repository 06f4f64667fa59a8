import type { WholePart } from "../../webview/protocol.ts";
import type { FinishedRun } from "../runs/run.ts";
import { logsAsText } from "./state/viewLogs.ts";

/** A part of a result as a document. */
export interface PartDocument {
  /** With the ending that tells VS Code the language. */
  readonly fileName: string;
  readonly text: string;
}

/** One part of a result, whole; JSON is indented. */
export function readWholePart({ result, request }: FinishedRun, part: WholePart): PartDocument {
  switch (part) {
    case "response":
      return documentOf("response", result.responseText ?? result.responseBase64 ?? "");
    case "body":
      return documentOf("body", result.invoker?.http?.body ?? "");
    case "event":
      return documentOf("event", request.event.text);
    case "context":
      return documentOf("context", JSON.stringify(result.context));
    case "result":
      return documentOf("result", JSON.stringify(result));
    case "logs":
      return { fileName: "logs.lambdalog", text: logsAsText(result.logs) };
  }
}

function documentOf(name: string, text: string): PartDocument {
  try {
    return { fileName: `${name}.json`, text: JSON.stringify(JSON.parse(text), null, 2) };
  } catch {
    return { fileName: `${name}.txt`, text };
  }
}
