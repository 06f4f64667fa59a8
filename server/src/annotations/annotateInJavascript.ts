import type { Span } from "../code/span.ts";
import type { CheckedHandler, Fix } from "../rules/rule.ts";
import type { EventParameter } from "./eventParameter.ts";
import { isPlainHandlerType, typescriptTypeOf } from "./typescriptType.ts";

/**
 * JSDoc that TypeScript's server reads: the type of the whole handler over a constant that is one, else
 * that of the parameter.
 */
export function annotateInJavascript(
  handler: CheckedHandler,
  { name }: EventParameter,
): readonly Fix[] {
  const types = handler.eventTypes.map(typescriptTypeOf);
  const known = types.filter((type) => type !== null);
  if (known.length < types.length) return [];
  const written = [...new Set(known.map((type) => `import("aws-lambda").${type.written}`))].join(
    " | ",
  );
  const names = [...new Set(known.map((type) => type.written))].join(" | ");
  const comment = commentOver(handler);
  const stated = comment === null ? null : parameterIn(comment, name);
  if (stated !== null) {
    const edits = [{ ...stated, newText: `{${written}} ` }];
    return [{ title: `Document the event as ${names}`, edits }];
  }
  const whole = wholeTypeOf(handler);
  const tag =
    whole === null ? `@param {${written}} ${name}` : `@type {import("aws-lambda").${whole}}`;
  return [
    {
      title: `Document the event as ${whole ?? names}`,
      edits: [documentWith(handler, comment, tag)],
    },
  ];
}

/** The type of the handler itself, where it is a constant with one event type that has such a type. */
function wholeTypeOf({ eventTypes, handler, text }: CheckedHandler): string | null {
  const [only, ...others] = eventTypes;
  const name = only?.names.typescriptHandlerType ?? null;
  if (name === null || others.length > 0 || !isPlainHandlerType(name)) return null;
  const before = lineBefore(text, handler.start);
  return /^\s*(?:export\s+)?const\s+\w+\s*=\s*$/u.test(before) ? name : null;
}

/** A comment that documents the handler. */
interface Comment {
  readonly start: number;
  readonly text: string;
}

function commentOver({ text, handler: { start } }: CheckedHandler): Comment | null {
  const before = lineBefore(text, start);
  if (!isStatementStart(before)) return null;
  const found = /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\s*$/u.exec(text.slice(0, start - before.length));
  return found === null ? null : { start: found.index, text: found[0].trimEnd() };
}

/** Where a comment states the parameter's type, or would, with the space behind it. */
function parameterIn({ start, text }: Comment, name: string): Span | null {
  const tag = new RegExp(
    String.raw`(@param\s+)((?:\{(?:[^{}]|\{[^{}]*\})*\}\s*)?)\[?${name.replaceAll("$", String.raw`\$`)}(?![\w$.])`,
    "u",
  ).exec(text);
  if (tag === null) return null;
  const [, before = "", type = ""] = tag;
  const from = start + tag.index + before.length;
  return { start: from, end: from + type.length };
}

function documentWith(
  { text, handler }: CheckedHandler,
  comment: Comment | null,
  tag: string,
): Fix["edits"][number] {
  const { start } = handler;
  const before = lineBefore(text, start);
  if (!isStatementStart(before)) return { start, end: start, newText: `/** ${tag} */ ` };
  const lineStart = start - before.length;
  const indent = /^\s*/u.exec(before)?.[0] ?? "";
  if (comment === null)
    return { start: lineStart, end: lineStart, newText: `${indent}/** ${tag} */\n` };
  const inside = comment.text.slice("/**".length, -"*/".length);
  const end = comment.start + comment.text.length;
  if (inside.includes("\n")) {
    const line = text.lastIndexOf("\n", end - 1) + 1;
    return { start: line, end: line, newText: `${indent} * ${tag}\n` };
  }
  const newText = `/**\n${indent} * ${inside.trim()}\n${indent} * ${tag}\n${indent} */`;
  return { start: comment.start, end, newText };
}

/** What stands on the line before a place. */
function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
}

/** True where a comment over the line documents the function: nothing else is on it but its name. */
function isStatementStart(before: string): boolean {
  return /^\s*(?:export\s+)?(?:default\s+)?(?:(?:const|let|var)\s+\w+\s*=\s*|(?:module\.)?exports(?:\.\w+)?\s*=\s*|static\s+)?$/u.test(
    before,
  );
}
