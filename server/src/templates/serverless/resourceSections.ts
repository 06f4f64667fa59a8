import { pathToFileURL } from "node:url";
import type { TextRange } from "../../analysis/moduleOutline.ts";
import type { TemplateLocator, TemplatePath } from "../templateLocator.ts";
import { membersOf, type TemplateObject, type TemplateValue } from "../templateValue.ts";
import { rangeOfPlace, type ConfigPlace } from "./configNode.ts";
import type { ConfigView } from "./configView.ts";

/**
 * `resources` of a service: a CloudFormation template, or a list of such, of which the later ones add
 * to the sections of the earlier ones.
 */
export class ResourceSections {
  readonly value: TemplateObject;
  readonly locator: TemplateLocator;
  readonly #parts: readonly ConfigView[];
  readonly #main: ConfigPlace["file"] | undefined;

  /** @param view of `resources` */
  constructor(view: ConfigView, main: ConfigPlace["file"] | undefined) {
    this.#parts = view.itemsOrSelf.filter(({ isMapping }) => isMapping);
    this.#main = main;
    this.value = merge(this.#parts);
    const toRange = (place: ConfigPlace | null): TextRange | null => place && rangeOfPlace(place);
    this.locator = {
      valueAt: (path) => toRange(this.#viewAt(path)?.place ?? null),
      keyAt: (path) => toRange(this.#keyPlaceAt(path)),
      contentsAt: (path) => toRange(this.#contentsAt(path)),
      uriAt: (path) => this.#uriAt(path),
    };
  }

  #viewAt(path: TemplatePath): ConfigView | null {
    const keys = path.map(String);
    const views = this.#parts.map((part) => part.at(...keys));
    return views.findLast(({ isPresent }) => isPresent) ?? null;
  }

  #keyPlaceAt(path: TemplatePath): ConfigPlace | null {
    const key = String(path.at(-1));
    const parent = path.slice(0, -1).map(String);
    const members = this.#parts.flatMap((part) => part.at(...parent).members);
    return members.findLast((member) => member.key === key)?.keyPlace ?? null;
  }

  /** From the first member to the last, where one file holds them all. */
  #contentsAt(path: TemplatePath): ConfigPlace | null {
    const members = this.#viewAt(path)?.members ?? [];
    const first = members[0]?.keyPlace;
    const last = members.at(-1)?.view.place;
    if (first === undefined || !last || first.file !== last.file) return null;
    return { file: first.file, start: first.start, end: last.end };
  }

  #uriAt(path: TemplatePath): string | null {
    const file = this.#keyPlaceAt(path)?.file;
    if (file === undefined || file === this.#main) return null;
    return pathToFileURL(file.path).href;
  }
}

function merge(parts: readonly ConfigView[]): TemplateObject {
  const sections = new Map<string, Record<string, TemplateValue>>();
  for (const { key, view } of parts.flatMap((part) => part.members)) {
    const section = sections.get(key) ?? {};
    sections.set(key, section);
    for (const [name, value] of membersOf(view.value)) section[name] = value;
  }
  return Object.fromEntries(sections);
}
