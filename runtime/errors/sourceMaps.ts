import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { originalPositionFor, TraceMap } from "@jridgewell/trace-mapping";
import type { SourceFrame } from "../invocationResult.ts";

/** Maps positions in built code back to the source that the user wrote. */
export class SourceMaps {
  readonly #maps = new Map<string, TraceMap | null>();

  /** The frame in the user's source; the frame itself where its file has no map beside it. */
  mapFrame(frame: SourceFrame): SourceFrame {
    const map = this.#load(frame.file);
    if (map === null) return frame;
    const position = originalPositionFor(map, { line: frame.line, column: frame.column - 1 });
    if (position.source === null) return frame;
    const { source } = position;
    const file = source.startsWith("file:")
      ? fileURLToPath(source)
      : resolve(dirname(frame.file), source);
    return { file, line: position.line, column: position.column + 1 };
  }

  #load(file: string): TraceMap | null {
    const known = this.#maps.get(file);
    if (known !== undefined) return known;
    let map: TraceMap | null = null;
    try {
      map = new TraceMap(readFileSync(`${file}.map`, "utf8"));
    } catch {
      // Most files were not built: they are the source.
    }
    this.#maps.set(file, map);
    return map;
  }
}
