import type { Evidence } from "../../analysis/evidence.ts";
import type { PackageNames } from "../../analysis/vocabulary.ts";
import { fullPathOf, type RustOutline } from "./rustOutline.ts";

/** The crate `aws_lambda_events`, by its own name or as `lambda_http` and `lambda_runtime` pass it on. */
const eventsCrate = /^(?:aws_lambda_events|lambda_events|lambda_http::aws_lambda_events)(?:::|$)/u;

/** Types whose names in the crate are others than in `aws-lambda-go`, from which it was generated. */
const ownNames: ReadonlyMap<string, string> = new Map([
  ["logsevent", "cloudwatchlogsevent"],
  ["cloudwatchevent", "eventbridgeevent"],
]);

/**
 * Evidence from a type that names an event of the crate: `LambdaEvent<SqsEvent>`. The crate's names are
 * those of `aws-lambda-go` in Rust's spelling, so they are compared without case.
 */
export function eventTypeIn(
  type: string,
  outline: RustOutline,
  names: PackageNames,
): Evidence | null {
  const written = outline.types.get(type) ?? type;
  for (const [path] of written.matchAll(/[A-Za-z_]\w*(?:::[A-Za-z_]\w*)*/gu)) {
    const parts = fullPathOf(path, outline).split("::");
    if (!isOfCrate(parts, outline)) continue;
    const [module = "", last = ""] = parts.slice(-2);
    // Some modules call their type just `Event`, and `SqsEventObj<T>` is `SqsEvent` with typed bodies.
    const name = (last === "Event" ? `${module}Event` : last).replace(/Obj$/u, "").toLowerCase();
    const known = ownNames.get(name) ?? name;
    const eventType = names.ids.get(known);
    if (eventType === undefined) continue;
    const isShared = names.shared.has(known);
    return { text: `type:${last}`, weight: "sure", eventType, isShared };
  }
  return null;
}

function isOfCrate(parts: readonly string[], { globs }: RustOutline): boolean {
  if (parts.length > 1) return eventsCrate.test(parts.join("::"));
  return globs.some((glob) => eventsCrate.test(glob));
}
