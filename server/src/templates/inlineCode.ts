import type { TextRange } from "../analysis/moduleOutline.ts";
import type { TemplateLocator, TemplatePath, WrittenText } from "./templateLocator.ts";
import type { InlineCode } from "./templateFacts.ts";
import { staticText } from "./resolution.ts";
import { resolveStatic } from "./resolveStatic.ts";
import { sketchText } from "./sketchText.ts";
import { locateName, type TemplateIndex, type TemplateResource } from "./templateIndex.ts";
import {
  asList,
  asText,
  intrinsicCall,
  isList,
  memberAt,
  type TemplateValue,
} from "./templateValue.ts";

type Position = TextRange["start"];

/** Where code stands in the properties of a function, by SAM and by CloudFormation. */
const inlinePaths = [["InlineCode"], ["Code", "ZipFile"]] as const;

/**
 * The code that a function has in the template itself: `InlineCode`, or `ZipFile` of its `Code`. That of a
 * resource which the CDK has made, in a template that it has written, is none of the template's author.
 */
export function readInlineCode(
  resource: TemplateResource,
  index: TemplateIndex,
): { readonly inlineCode?: InlineCode } {
  const { properties, metadata } = resource;
  if (memberAt(metadata, "aws:cdk:path") !== undefined) return {};
  for (const names of inlinePaths) {
    const value = memberAt(properties, ...names);
    if (value === undefined) continue;
    const text = staticText(resolveStatic(value, index.scope)) ?? unescaped(sketchText(value));
    const path = [...resource.path, "Properties", ...names];
    const lines = lineStarts(value, path, index.locator);
    const home = locateName(resource, index).start;
    return { inlineCode: { text, lines: lines.length === 0 ? [home] : lines } };
  }
  return {};
}

/** `${!name}` is how `Fn::Sub` has `${name}` that isn't its own. */
function unescaped(text: string): string {
  return text.replaceAll("${!", "${");
}

/** Where each line of a text begins in the template; fewer than the text has where the rest can't be told. */
function lineStarts(
  value: TemplateValue,
  path: TemplatePath,
  locator: TemplateLocator,
): readonly Position[] {
  const call = intrinsicCall(value);
  if (call?.name === "Fn::Sub") {
    const { argument } = call;
    const [text] = isList(argument) ? argument : [argument];
    const at = [...path, "Fn::Sub", ...(isList(argument) ? [0] : [])];
    return text === undefined ? [] : lineStarts(text, at, locator);
  }
  if (call?.name === "Fn::Join") {
    const [delimiter, parts] = asList(call.argument);
    const at = [...path, "Fn::Join", 1];
    const starts = joinedStarts(asText(delimiter) ?? "", asList(parts), at, locator);
    // Of a program's text with holes, the parts have no places of their own.
    return starts.length > 0 ? starts : holedStarts(sketchText(value), path, locator);
  }
  const written = typeof value === "string" ? (locator.writtenAt?.(path) ?? null) : null;
  if (written !== null && typeof value === "string") return writtenStarts(value, written);
  const start = locator.valueAt(path)?.start;
  return start === undefined ? [] : [start];
}

function joinedStarts(
  delimiter: string,
  parts: readonly TemplateValue[],
  path: TemplatePath,
  locator: TemplateLocator,
): readonly Position[] {
  const starts: Position[] = [];
  let text = "";
  for (const [index, part] of parts.entries()) {
    if (index > 0) text += delimiter;
    const begins = lineStarts(part, [...path, index], locator);
    const line = text.split("\n").length - 1;
    // A part that goes on with a line tells where the lines after it begin.
    const isNew = text === "" || text.endsWith("\n");
    for (const [offset, start] of begins.entries()) {
      if (offset > 0 || isNew) starts[line + offset] = start;
    }
    text += sketchText(part);
  }
  return filled(starts);
}

/** A line whose place isn't known is told by that of the line before. */
function filled(starts: readonly (Position | undefined)[]): readonly Position[] {
  let last = starts.find((start) => start !== undefined);
  return Array.from(starts, (start) => (last = start ?? last)).filter(
    (start) => start !== undefined,
  );
}

function writtenStarts(text: string, { text: written, rangeOf }: WrittenText): readonly Position[] {
  const startAt = (offset: number): Position => rangeOf(offset, offset).start;
  if (/^\|[^\n]*\n/u.test(written)) return blockStarts(text, written, startAt);
  // As programs have texts of several lines.
  if (text === written) return ownStarts(written, startAt);
  if (written.includes("\n")) return [startAt(0)];
  // In double quotes.
  const ends = [...written.matchAll(/\\./gu)].filter(([escape]) => escape === String.raw`\n`);
  return [0, ...ends.map(({ index }) => index + 2)].map(startAt);
}

function holedStarts(
  text: string,
  path: TemplatePath,
  locator: TemplateLocator,
): readonly Position[] {
  const written = locator.writtenAt?.(path) ?? null;
  if (written === null || linesIn(written.text) !== linesIn(text)) return [];
  return ownStarts(written.text, (offset) => written.rangeOf(offset, offset).start);
}

function linesIn(text: string): number {
  return text.split("\n").length;
}

function ownStarts(written: string, startAt: (offset: number) => Position): readonly Position[] {
  return [0, ...[...written.matchAll(/\n/gu)].map(({ index }) => index + 1)].map(startAt);
}

/** A literal block has the lines of its text one by one, all of them indented alike. */
function blockStarts(
  text: string,
  written: string,
  startAt: (offset: number) => Position,
): readonly Position[] {
  const lines = [...written.matchAll(/\n([^\n]*)/gu)].map(({ index, 1: line = "" }) => ({
    start: index + 1,
    indent: indentOf(line),
  }));
  const code = text.split("\n");
  const first = code.findIndex((line) => line.trim() !== "");
  const indent = (lines[first]?.indent ?? 0) - indentOf(code[first] ?? "");
  return lines.map((line) => startAt(line.start + Math.min(indent, line.indent)));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
