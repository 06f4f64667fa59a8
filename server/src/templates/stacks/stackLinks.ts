import { findReferences } from "../findReferences.ts";
import { staticText } from "../resolution.ts";
import { resolveStatic } from "../resolveStatic.ts";
import { functionsIn, type TemplateIndex } from "../templateIndex.ts";
import {
  asText,
  intrinsicCall,
  isList,
  memberAt,
  memberOf,
  membersOf,
  type TemplateValue,
} from "../templateValue.ts";
import { polledBy } from "../triggers/eventSourceMappingTriggers.ts";
import type { StackLink, StackValue } from "./stackFacts.ts";

const stackTypes = new Set(["AWS::CloudFormation::Stack", "AWS::Serverless::Application"]);

/** Whether a type of resource nests another template. */
export function isStack(type: string | undefined): boolean {
  return type !== undefined && stackTypes.has(type);
}

/** What a value says to another template. */
export function readStackValue(value: TemplateValue | undefined, index: TemplateIndex): StackValue {
  const text = staticText(resolveStatic(value, index.scope));
  const functions = functionsIn(value, index).map((logicalId): StackLink => {
    return { kind: "function", logicalId };
  });
  const links = [...functions, ...readOpenLinks(value, index)];
  const { given } = index.scope;
  const isDeployed =
    text === null &&
    (links.some(({ kind }) => kind === "output" || kind === "import") ||
      findReferences(value).some((id) => index.resources.has(id) || typeof given[id] === "object"));
  const polled = isDeployed ? polledBy(value, index) : null;
  return { text, isDeployed, links, ...(polled !== null && { polled }) };
}

/**
 * What a value refers to that other templates know: parameters, outputs of nested stacks and imports, also
 * by way of an alias or a version. Each once, in order.
 */
export function readOpenLinks(
  value: TemplateValue | undefined,
  index: TemplateIndex,
): readonly StackLink[] {
  const finder = new LinkFinder(index);
  finder.visit(value ?? null);
  return [...finder.found.values()];
}

class LinkFinder {
  readonly found = new Map<string, StackLink>();
  readonly #index: TemplateIndex;
  /** Aliases and versions that have been looked behind. */
  readonly #passed = new Set<string>();

  constructor(index: TemplateIndex) {
    this.#index = index;
  }

  visit(value: TemplateValue): void {
    const call = intrinsicCall(value);
    if (call === null) {
      const members = isList(value) ? value : membersOf(value).map(([, member]) => member);
      for (const member of members) this.visit(member);
      return;
    }
    const { name, argument } = call;
    if (name === "Ref") this.#refer(asText(argument) ?? "");
    else if (name === "Fn::GetAtt") this.#refer(attributeText(argument));
    else if (name === "Fn::Sub") this.#visitSubstitution(argument);
    else if (name === "Fn::ImportValue") this.#import(argument);
    else this.visit(argument);
  }

  #visitSubstitution(argument: TemplateValue): void {
    const [text, variables] = isList(argument) ? argument : [argument];
    for (const [, placeholder = ""] of (asText(text) ?? "").matchAll(/\$\{([^!}][^}]*)\}/g)) {
      const name = placeholder.trim();
      if (memberOf(variables, name) === undefined) this.#refer(name);
    }
    for (const [, variable] of membersOf(variables)) this.visit(variable);
  }

  /** @param reference `Name`, `Resource.Attribute`, `Stack.Outputs.Name` */
  #refer(reference: string): void {
    const [id = "", ...attribute] = reference.split(".");
    const resource = this.#index.resources.get(id);
    if (resource?.type === "AWS::Lambda::Alias" || resource?.type === "AWS::Lambda::Version") {
      if (this.#passed.has(id)) return;
      this.#passed.add(id);
      this.visit(memberOf(resource.properties, "FunctionName") ?? null);
    } else if (isStack(resource?.type)) {
      const [section, name] = attribute;
      if (section === "Outputs" && name) this.#add({ kind: "output", stack: id, name });
    } else if (attribute.length === 0 && isParameter(id, this.#index)) {
      this.#add({ kind: "parameter", name: id });
    }
  }

  #import(argument: TemplateValue): void {
    const name = readExportName(argument, this.#index);
    if (name !== null) this.#add({ kind: "import", name });
  }

  #add(link: StackLink): void {
    this.found.set(JSON.stringify(link), link);
  }
}

function attributeText(argument: TemplateValue): string {
  return isList(argument) ? argument.map(asText).join(".") : (asText(argument) ?? "");
}

function isParameter(name: string, { scope }: TemplateIndex): boolean {
  return memberAt(scope.root, "Parameters", name) !== undefined;
}

/**
 * The name of an export, where the template tells it. One with the stack's own name or id in it is never
 * known: our names for these are the same for all stacks.
 */
export function readExportName(
  value: TemplateValue | undefined,
  { scope }: TemplateIndex,
): string | null {
  const isOwn = findReferences(value).some(
    (name) => name === "AWS::StackName" || name === "AWS::StackId",
  );
  return isOwn ? null : staticText(resolveStatic(value, scope));
}
