import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { TemplateFacts } from "../templateFacts.ts";
import type { NestedStack, StackOutput } from "./stackFacts.ts";

/** A stack, and the template that nests it. */
export interface StackUse {
  readonly parent: TemplateFacts;
  readonly stack: NestedStack;
}

/** An output under the name that its template exports it by. */
interface StackExport {
  readonly facts: TemplateFacts;
  readonly output: StackOutput;
}

/** Which templates nest which, and what they export. */
export class StackTree {
  readonly #byUri: ReadonlyMap<string, TemplateFacts>;
  readonly #uses = new Map<string, StackUse[]>();
  readonly #families = new Map<string, readonly TemplateFacts[]>();
  readonly #children = new Map<NestedStack, TemplateFacts>();
  /** Null for a name that several files have. */
  #byName: ReadonlyMap<string, string | null> | null = null;
  /** Null for a name that several outputs have. */
  #exports: ReadonlyMap<string, StackExport | null> | null = null;

  /** @param templates all of the workspace */
  constructor(templates: readonly TemplateFacts[]) {
    this.#byUri = new Map(templates.map((facts) => [facts.uri, facts]));
    for (const parent of templates) {
      for (const stack of parent.connections?.stacks ?? []) this.#note({ parent, stack });
    }
  }

  /** Templates that other ones nest. */
  nested(): readonly string[] {
    return [...this.#uses.keys()];
  }

  /** All stacks that are made of a template. */
  usesOf(uri: string): readonly StackUse[] {
    return this.#uses.get(uri) ?? [];
  }

  /** All templates that are deployed together with one: what it nests, what nests it, and so on; itself among them. */
  familyOf(uri: string): readonly TemplateFacts[] {
    const known = this.#families.get(uri);
    if (known !== undefined) return known;
    const family = new Map<string, TemplateFacts>();
    const waiting = [this.#byUri.get(uri)];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (family.has(next.uri)) continue;
      family.set(next.uri, next);
      const children = next.connections?.stacks.flatMap((stack) => this.childOf(stack) ?? []) ?? [];
      waiting.push(...children, ...this.usesOf(next.uri).map(({ parent }) => parent));
    }
    const members = [...family.values()];
    for (const each of family.keys()) this.#families.set(each, members);
    return members;
  }

  /** The template that a stack is made of; null where the workspace doesn't have it. */
  childOf(stack: NestedStack): TemplateFacts | null {
    return this.#children.get(stack) ?? null;
  }

  /** True for a template that nests itself, which no deployment could make. */
  nestsItself(uri: string): boolean {
    const above = new Set<string>();
    const waiting = [uri];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      for (const { parent } of this.usesOf(next)) {
        if (parent.uri === uri) return true;
        if (!above.has(parent.uri)) waiting.push(parent.uri);
        above.add(parent.uri);
      }
    }
    return false;
  }

  /** The only output of the workspace that is exported under a name. */
  exportNamed(name: string): StackExport | null {
    this.#exports ??= this.#indexExports();
    return this.#exports.get(name) ?? null;
  }

  #note(use: StackUse): void {
    const uri = this.#locate(use);
    const child = uri === null ? undefined : this.#byUri.get(uri);
    if (child === undefined) return;
    this.#children.set(use.stack, child);
    const uses = this.#uses.get(child.uri) ?? [];
    uses.push(use);
    this.#uses.set(child.uri, uses);
  }

  #locate({ parent, stack: { location } }: StackUse): string | null {
    if (location.kind === "name") {
      this.#byName ??= this.#indexNames();
      return this.#byName.get(location.name) ?? null;
    }
    const folder = path.dirname(fileURLToPath(parent.uri));
    return pathToFileURL(path.resolve(folder, location.path)).href;
  }

  #indexExports(): ReadonlyMap<string, StackExport | null> {
    const found = new Map<string, StackExport | null>();
    for (const facts of this.#byUri.values()) {
      for (const output of Object.values(facts.connections?.outputs ?? {})) {
        const { exportName: name } = output;
        if (name !== undefined) found.set(name, found.has(name) ? null : { facts, output });
      }
    }
    return found;
  }

  #indexNames(): ReadonlyMap<string, string | null> {
    const found = new Map<string, string | null>();
    for (const uri of this.#byUri.keys()) {
      const name = path.posix.basename(fileURLToPath(uri).replaceAll("\\", "/"));
      found.set(name, found.has(name) ? null : uri);
    }
    return found;
  }
}
