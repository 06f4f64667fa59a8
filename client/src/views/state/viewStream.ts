import type { StreamedChunk } from "../../../../runtime/api/streamedBody.ts";
import type { StreamedPart, StreamedResponse } from "../../../../runtime/invocationResult.ts";
import type { StreamRow, StreamView } from "../../../webview/protocol.ts";

const shownRows = 500;
const charactersPerRow = 2000;

/** The parts of a streamed response as the view lists them: the first ones where there are too many. */
export function viewStream(stream: StreamedResponse | null): StreamView | null {
  if (stream === null) return null;
  const { parts, partsLeftOut, totalBytes } = stream;
  const shown = parts.slice(0, shownRows);
  return {
    rows: shown.map(viewPart),
    partCount: parts.length + partsLeftOut,
    notShown: parts.length + partsLeftOut - shown.length,
    totalBytes,
  };
}

/** The same while it still comes: the last ones, since that is where something happens. */
export function viewStreamSoFar(chunks: readonly StreamedChunk[]): StreamView | null {
  if (chunks.length === 0) return null;
  const shown = chunks.slice(-shownRows);
  return {
    rows: shown.map(({ atMs, bytes }) => {
      const beginning = bytes.subarray(0, charactersPerRow);
      return { atMs, bytes: bytes.length, text: cutText(beginning.toString("utf8"), bytes.length) };
    }),
    partCount: chunks.length,
    notShown: chunks.length - shown.length,
    totalBytes: chunks.reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
}

function viewPart({ atMs, bytes, text, base64 }: StreamedPart): StreamRow {
  const content = text ?? base64;
  return { atMs, bytes, text: content === null ? null : cutText(content, content.length) };
}

function cutText(text: string, length: number): string {
  return length <= charactersPerRow ? text : `${text.slice(0, charactersPerRow)}…`;
}
