import type { TextRange } from "../analysis/moduleOutline.ts";
import { parseTemplate } from "./parseTemplate.ts";
import type { TextLocator, TemplatePath } from "./templateLocator.ts";
import type { TemplateReference } from "./templateReader.ts";
import {
  asList,
  asText,
  intrinsicCall,
  isList,
  memberOf,
  membersOf,
  type TemplateValue,
} from "./templateValue.ts";

/** Sections of a template whose keys a reference may name. */
const valueSections = ["Resources", "Parameters"];

/**
 * All names in a SAM or CloudFormation template that stand for one of its resources, parameters,
 * conditions or mappings: in `Ref`, `Fn::GetAtt`, `Fn::Sub`, `Fn::If`, `Fn::FindInMap`, `DependsOn`
 * and `Condition`. Source: CloudFormation Template Reference, "Intrinsic functions". Never throws.
 */
export function readReferences(text: string): readonly TemplateReference[] {
  const { root, locator } = parseTemplate(text);
  const collector = new ReferenceCollector(locator);
  try {
    collector.visit(root, []);
  } catch (error) {
    // Nesting that the parser still bore may exhaust the stack here; what was found stays.
    if (!(error instanceof RangeError)) throw error;
  }
  return collector.references();
}

class ReferenceCollector {
  readonly #locator: TextLocator;
  /** By where they start: an alias repeats what stands once. */
  readonly #found = new Map<string, TemplateReference>();

  constructor(locator: TextLocator) {
    this.#locator = locator;
  }

  references(): readonly TemplateReference[] {
    return [...this.#found.values()];
  }

  visit(value: TemplateValue, path: TemplatePath): void {
    if (isList(value)) {
      for (const [index, item] of value.entries()) this.visit(item, [...path, index]);
      return;
    }
    this.#visitCall(value, path);
    if (path.length === 2 && path[0] === "Resources") this.#visitResource(value, path);
    for (const [key, member] of membersOf(value)) this.visit(member, [...path, key]);
  }

  #visitCall(value: TemplateValue, path: TemplatePath): void {
    const call = intrinsicCall(value);
    if (call === null) return;
    const { name, argument } = call;
    const at = [...path, name];
    const first = isList(argument) ? [...at, 0] : at;
    if (name === "Ref") this.#add(at, valueSections);
    else if (name === "Condition") this.#add(at, ["Conditions"]);
    else if (name === "Fn::GetAtt")
      this.#add(this.#locator.valueAt(first) ? first : at, valueSections);
    else if (name === "Fn::If") this.#add(first, ["Conditions"]);
    else if (name === "Fn::FindInMap") this.#add(first, ["Mappings"]);
    else if (name === "Fn::Sub") this.#addPlaceholders(first, asList(argument)[1]);
  }

  /** `DependsOn` takes one logical id or a list of them. */
  #visitResource(resource: TemplateValue, path: TemplatePath): void {
    if (asText(memberOf(resource, "Condition")) !== null) {
      this.#add([...path, "Condition"], ["Conditions"]);
    }
    const dependsOn = memberOf(resource, "DependsOn");
    if (asText(dependsOn) !== null) this.#add([...path, "DependsOn"], valueSections);
    for (const index of asList(dependsOn).keys()) {
      this.#add([...path, "DependsOn", index], valueSections);
    }
  }

  /** The name that the value at a path begins with: all of it, or what stands before the first dot. */
  #add(path: TemplatePath, sections: readonly string[]): void {
    const written = this.#locator.writtenAt(path);
    const [name = ""] = written?.text.split(".", 1) ?? [];
    if (written !== null) this.#link(name, written.rangeOf(0, name.length), sections);
  }

  /** @param variables what the call itself gives names to; these are no references */
  #addPlaceholders(path: TemplatePath, variables: TemplateValue | undefined): void {
    const written = this.#locator.writtenAt(path);
    for (const match of written?.text.matchAll(/\$\{\s*([A-Za-z0-9]+)/g) ?? []) {
      const [whole, name = ""] = match;
      const end = match.index + whole.length;
      if (written === null || memberOf(variables, name) !== undefined) continue;
      this.#link(name, written.rangeOf(end - name.length, end), valueSections);
    }
  }

  #link(name: string, range: TextRange, sections: readonly string[]): void {
    for (const section of sections) {
      const declared = this.#locator.keyAt([section, name]);
      if (declared === null) continue;
      const start = `${range.start.line}:${range.start.character}`;
      this.#found.set(start, { range, declaration: { range: declared } });
      return;
    }
  }
}
