import type { TemplateFacts } from "../templateFacts.ts";
import type { NestedStack, StackLink } from "./stackFacts.ts";
import type { StackTree } from "./stackTree.ts";

/** A function of some template of the workspace. */
export interface LinkedFunction {
  readonly uri: string;
  readonly logicalId: string;
}

/** A template, and the stack that is made of it; without one, any of them. */
interface Frame {
  readonly facts: TemplateFacts;
  readonly use: { readonly stack: NestedStack; readonly frame: Frame } | null;
}

/** Templates that a link may lead through; deeper ones are cycles, or might as well be. */
const longestWay = 20;

/** Steps for all links of a workspace together, whatever its templates hand to each other. */
const mostSteps = 100_000;

/** Follows links from template to template to the functions that they stand for. */
export class LinkFollower {
  readonly #tree: StackTree;
  #steps = 0;

  constructor(tree: StackTree) {
    this.#tree = tree;
  }

  /** The function that a link of a template means; null where that isn't one, or isn't known. */
  follow(link: StackLink, facts: TemplateFacts): LinkedFunction | null {
    return this.#follow(link, { facts, use: null }, 0);
  }

  /** The only function with a name among all that are deployed with a template. */
  find(functionName: string, { uri }: TemplateFacts): LinkedFunction | null {
    const found = this.#tree.familyOf(uri).flatMap(({ uri: home, functions }) =>
      functions
        .filter((declared) => declared.functionName === functionName)
        .map(({ logicalId }): LinkedFunction => {
          return { uri: home, logicalId };
        }),
    );
    const [only = null, ...others] = found;
    return others.length === 0 ? only : null;
  }

  #follow(link: StackLink, frame: Frame, depth: number): LinkedFunction | null {
    this.#steps += 1;
    if (depth > longestWay || this.#steps > mostSteps) return null;
    if (link.kind === "function") return { uri: frame.facts.uri, logicalId: link.logicalId };
    if (link.kind === "parameter") return this.#followParameter(link.name, frame, depth);
    if (link.kind === "output") return this.#followOutput(link, frame, depth);
    const exported = this.#tree.exportNamed(link.name);
    if (exported === null) return null;
    return this.#followOnly(exported.output.links, { facts: exported.facts, use: null }, depth);
  }

  /** What all stacks that a template is made into are handed. */
  #followParameter(name: string, { facts, use }: Frame, depth: number): LinkedFunction | null {
    const uses =
      use === null
        ? this.#tree
            .usesOf(facts.uri)
            .map(({ parent, stack }) => ({ stack, frame: { facts: parent, use: null } }))
        : [use];
    const found = uses.map(({ stack, frame }) => {
      const links = ownMember(stack.parameters, name)?.links ?? [];
      return this.#followOnly(links, frame, depth);
    });
    const [first = null, ...others] = found;
    return others.every((other) => isSame(first, other)) ? first : null;
  }

  #followOutput(
    { stack: logicalId, name }: Extract<StackLink, { kind: "output" }>,
    frame: Frame,
    depth: number,
  ): LinkedFunction | null {
    const stacks = frame.facts.connections?.stacks ?? [];
    const stack = stacks.find((each) => each.logicalId === logicalId);
    const child = stack === undefined ? null : this.#tree.childOf(stack);
    if (stack === undefined || child === null) return null;
    const links = ownMember(child.connections?.outputs, name)?.links ?? [];
    return this.#followOnly(links, { facts: child, use: { stack, frame } }, depth);
  }

  /** The one function that any of these leads to. */
  #followOnly(links: readonly StackLink[], frame: Frame, depth: number): LinkedFunction | null {
    const followed = links.map((link) => this.#follow(link, frame, depth + 1));
    const [first = null, ...others] = followed.filter((each) => each !== null);
    return others.every((other) => isSame(first, other)) ? first : null;
  }
}

function ownMember<T>(members: Readonly<Record<string, T>> | undefined, name: string): T | null {
  return members !== undefined && Object.hasOwn(members, name) ? (members[name] ?? null) : null;
}

function isSame(one: LinkedFunction | null, other: LinkedFunction | null): boolean {
  return one?.uri === other?.uri && one?.logicalId === other?.logicalId;
}
