import type { CheckedHandler, Fix } from "../rules/rule.ts";
import type { EventParameter } from "./eventParameter.ts";
import { importEdits } from "./importEdits.ts";
import { typescriptTypeOf } from "./typescriptType.ts";

/** `event: SQSEvent`, with its import from `aws-lambda`. */
export function annotateInTypescript(
  handler: CheckedHandler,
  { end, looseType, isBare }: EventParameter,
): readonly Fix[] {
  const types = handler.eventTypes.map(typescriptTypeOf);
  const known = types.filter((type) => type !== null);
  if (known.length < types.length) return [];
  const written = [...new Set(known.map((type) => type.written))].join(" | ");
  const names = [...new Set(known.map(({ name }) => name))].toSorted();
  const { parametersSpan } = handler.handler;
  const typed =
    looseType === null
      ? [
          ...(isBare
            ? [{ start: parametersSpan.start, end: parametersSpan.start, newText: "(" }]
            : []),
          { start: end, end, newText: `: ${written}${isBare ? ")" : ""}` },
        ]
      : [{ ...withoutColon(handler, looseType), newText: written }];
  const statement = `import type { ${names.join(", ")} } from "aws-lambda";`;
  const edits = [...importEdits(handler, [statement], "typescript"), ...typed];
  return [{ title: `Annotate the event as ${written}`, edits }];
}

/** The type itself, where its place holds the colon too. */
function withoutColon(
  { text }: CheckedHandler,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  const [colon = ""] = /^\s*:\s*/u.exec(text.slice(start, end)) ?? [];
  return { start: start + colon.length, end };
}
