import { pathToFileURL } from "node:url";
import type { TextRange } from "../../../analysis/moduleOutline.ts";
import type { LineIndex } from "../../../code/lineIndex.ts";
import type { TemplateLocator, TemplatePath } from "../../templateLocator.ts";
import type { Extent, HclExpression } from "../hcl/hclSyntax.ts";
import type { InstanceHome } from "./instanceHome.ts";
import { placeOfValue } from "./place.ts";
import type { ModuleInstance } from "../modules/moduleInstance.ts";
import type { TranslatedArgument } from "./translateResource.ts";

/** A file's text, for turning offsets into positions. */
export interface LocatedText {
  readonly text: string;
  readonly lines: LineIndex;
}

/** Where the parts of one resource stand: all in one file, since one range can't name another. */
export interface ResourcePlaces {
  readonly home: InstanceHome;
  /** By path from `Properties`, as `keyOf` writes it. */
  readonly values: ReadonlyMap<string, { readonly value: Extent; readonly key: Extent }>;
}

/** Places below one argument, at most. */
const mostPlaces = 300;

/** Finds the places of translated arguments, and of the members of those that are written as objects. */
export function placeArguments(
  translated: readonly TranslatedArgument[],
  home: InstanceHome,
  file: string,
  module: ModuleInstance,
): ResourcePlaces {
  const values = new Map<string, { readonly value: Extent; readonly key: Extent }>();
  for (const { path, written } of translated) {
    const found = placeOfValue({ expression: written.value, file, module });
    // Where the value stands in another file, the argument itself says at least that there is one.
    const place = found.file === home.file ? found : { ...written.value, file };
    if (place.file !== home.file) continue;
    const key =
      file === home.file
        ? { start: written.start, end: written.start + written.name.length }
        : place;
    values.set(keyOf(path), { value: place, key });
    if (file === home.file) placeMembers(written.value, path, values);
  }
  return { home, values };
}

function placeMembers(
  expression: HclExpression,
  path: TemplatePath,
  values: Map<string, { readonly value: Extent; readonly key: Extent }>,
): void {
  if (values.size >= mostPlaces) return;
  if (expression.kind === "call" && expression.name === "jsonencode") {
    const [argument] = expression.arguments;
    if (argument !== undefined) placeMembers(argument, path, values);
  } else if (expression.kind === "list") {
    for (const [position, item] of expression.items.entries()) {
      placeMembers(item, [...path, position], values);
    }
  } else if (expression.kind === "object") {
    for (const { key, value } of expression.members) {
      if (key.kind !== "literal") continue;
      const at = [...path, String(key.value)];
      values.set(keyOf(at), { value, key });
      placeMembers(value, at, values);
    }
  }
}

function keyOf(path: TemplatePath): string {
  return JSON.stringify(path);
}

/**
 * A locator for resources by their logical ids, at the paths `Resources`, id, `Properties` …
 * All of them have the URI of their file.
 */
export function createResourceLocator(
  places: ReadonlyMap<string, ResourcePlaces>,
  textOf: (file: string) => LocatedText | null,
): TemplateLocator {
  const rangeIn = (home: InstanceHome, extent: Extent | undefined): TextRange | null => {
    const located = extent === undefined ? null : textOf(home.file);
    return extent === undefined || located === null ? null : rangeOf(extent, located);
  };
  const at = ([, id = ""]: TemplatePath): ResourcePlaces | undefined => places.get(String(id));
  const part = (path: TemplatePath, which: "value" | "key"): TextRange | null => {
    const found = at(path);
    const extent = found?.values.get(keyOf(path.slice(3)))?.[which];
    return found === undefined ? null : rangeIn(found.home, extent);
  };
  return {
    valueAt: (path) => part(path, "value"),
    keyAt: (path) => {
      if (path.length > 2) return part(path, "key");
      const home = at(path)?.home;
      return home === undefined ? null : rangeIn(home, home.block.labels.at(-1));
    },
    contentsAt: (path) => {
      const home = at(path)?.home;
      if (home === undefined || !home.isOwn || path.length !== 3) return null;
      const attributes = [...home.block.body.attributes.values()];
      const starts = attributes.map(({ start }) => start);
      const ends = attributes.map(({ end }) => end);
      if (starts.length === 0) return null;
      return rangeIn(home, { start: Math.min(...starts), end: Math.max(...ends) });
    },
    uriAt: (path) => {
      const home = at(path)?.home;
      return home === undefined ? null : pathToFileURL(home.file).href;
    },
  };
}

/** The range, without quotes where the whole is in quotes. */
function rangeOf({ start, end }: Extent, { text, lines }: LocatedText): TextRange {
  const isQuoted = end - start >= 2 && text[start] === '"' && text[end - 1] === '"';
  return isQuoted ? lines.rangeOf(start + 1, end - 1) : lines.rangeOf(start, end);
}
