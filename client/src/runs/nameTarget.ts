import type { FunctionTarget } from "../../../server/src/protocol.ts";
import { fileOf } from "./run.ts";

/**
 * How a target is named in a result, as `lambda-lens invoke` takes it: the template's logical id, or
 * the file and the symbol.
 * @param relativeFile the file's path relative to its workspace folder.
 */
export function nameTarget(
  target: Pick<FunctionTarget, "logicalId" | "symbol">,
  relativeFile: string,
): string {
  return target.logicalId ?? `${relativeFile.replaceAll("\\", "/")}:${target.symbol}`;
}

/**
 * The target that a cursor stands in, as far as names tell: the last one in the file that is bound at
 * or above the line, else the first below it. Several where template functions share it; none in the
 * file: none.
 * @param line from 0.
 */
export function findTargetsAtLine(
  targets: readonly FunctionTarget[],
  uri: string,
  line: number,
): readonly FunctionTarget[] {
  const inFile = targets.filter((target) => fileOf(target) === fileOf({ uri }));
  const lines = inFile.map((target) => target.range.start.line);
  const above = lines.filter((start) => start <= line);
  const nearest = above.length > 0 ? Math.max(...above) : Math.min(...lines);
  return inFile.filter((target) => target.range.start.line === nearest);
}
