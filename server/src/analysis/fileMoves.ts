import path from "node:path";
import { isInside } from "./posixPath.ts";

/** A file or folder that gets another path; both are absolute. */
export interface FileMove {
  readonly from: string;
  readonly to: string;
}

/** The path after the moves; the longest one that holds it counts. */
export function moved(file: string, moves: readonly FileMove[]): string {
  const [move] = moves
    .filter(({ from }) => isInside(from, file))
    .toSorted((one, other) => other.from.length - one.from.length);
  return move === undefined ? file : path.join(move.to, path.relative(move.from, file));
}
