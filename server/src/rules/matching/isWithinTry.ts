import type { Expression, Statement } from "../../code/codeModel.ts";
import type { Span } from "../../code/span.ts";
import type { CheckedHandler } from "../rule.ts";
import { lastName } from "./dottedName.ts";
import { partsOf } from "./handlerParts.ts";

/** True where an error at a place is caught by the function that the place is in, or suppressed. */
export function isWithinTry(handler: CheckedHandler, place: Span): boolean {
  const { tries, statements } = partsOf(handler);
  return (
    tries.some(({ body, handlers }) => handlers.length > 0 && isIn(body, place)) ||
    statements.some(
      (statement) =>
        statement.kind === "with" &&
        statement.items.some(({ value }) => isSuppress(value)) &&
        isIn(statement.body, place),
    )
  );
}

/** `contextlib.suppress(TypeError)`. */
function isSuppress(value: Expression): boolean {
  return value.kind === "call" && lastName(value.callee) === "suppress";
}

function isIn(body: readonly Statement[], place: Span): boolean {
  const [first] = body;
  const last = body.at(-1);
  if (first === undefined || last === undefined) return false;
  return first.start <= place.start && place.end <= last.end;
}
