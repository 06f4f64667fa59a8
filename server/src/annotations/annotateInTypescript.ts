import type { Span } from "../code/span.ts";
import type { CheckedHandler, Fix } from "../rules/rule.ts";
import type { EventParameter } from "./eventParameter.ts";
import { typescriptHandlerTypeOf } from "./typescriptHandlerType.ts";
import { typeImports } from "./typeImports.ts";
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
  const imports = typeImports(handler, names);
  if (imports === null) return [];
  return [{ title: `Annotate the event as ${written}`, edits: [...imports, ...typed] }];
}

/**
 * `const handler: SQSHandler`, with its import from `aws-lambda`.
 * @param typed what stands there of the type, without the colon
 */
export function annotateHandlerInTypescript(handler: CheckedHandler, typed: Span): readonly Fix[] {
  const type = typescriptHandlerTypeOf(handler.eventTypes);
  const imports = type === null ? null : typeImports(handler, type.names);
  if (type === null || imports === null) return [];
  const edits = [...imports, { ...typed, newText: type.written }];
  return [{ title: `Annotate the handler as ${type.written}`, edits }];
}

/** The type itself, where its place holds the colon too. */
function withoutColon({ text }: CheckedHandler, { start, end }: Span): Span {
  const [colon = ""] = /^\s*:\s*/u.exec(text.slice(start, end)) ?? [];
  return { start: start + colon.length, end };
}
