import type { ResponsePart } from "../../flow/responseParts.ts";
import type { CheckedHandler } from "../rule.ts";
import { isHandedOn } from "./changedLater.ts";

/** The values in what the handler returns; none where a wrapper may make something else of it. */
export function responsePartsOf({ flow }: CheckedHandler): readonly ResponsePart[] {
  return flow.hasReshapedResponse ? [] : flow.response().parts;
}

/** True for a value that stays: nothing takes its place later, here or where something else gets hold of it. */
export function isCertain(handler: CheckedHandler, part: ResponsePart): boolean {
  return part.isCertain && !part.through.some((name) => isHandedOn(handler, name));
}
