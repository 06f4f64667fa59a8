import type { TemplateValue } from "../templateValue.ts";
import type { Configuration, ResolvedNode } from "./configuration.ts";
import type { ConfigNode, ConfigPlace, MappingEntry } from "./configNode.ts";

/** A member of a mapping, with the place of its key. */
export interface ConfigMember {
  readonly key: string;
  readonly keyPlace: ConfigPlace;
  readonly view: ConfigView;
}

/** What a text of which a part is unknown has in its place; no intrinsic function of CloudFormation's. */
const unknownValue: TemplateValue = { "Fn::Unknown": "" };

/**
 * A part of the configuration, with variables resolved, to read it by keys. A part that isn't there is
 * a view too, so that questions can be asked in one go.
 */
export class ConfigView {
  readonly #configuration: Configuration;
  readonly #node: ConfigNode | null;

  constructor(configuration: Configuration, node: ConfigNode | null) {
    this.#configuration = configuration;
    this.#node = node;
  }

  /** The part below some keys. */
  at(...keys: readonly string[]): ConfigView {
    let node = this.#node;
    for (const key of keys) {
      const member = node === null ? null : this.#configuration.member(node, key);
      node = member !== null && "node" in member ? member.node : member;
    }
    return new ConfigView(this.#configuration, node);
  }

  /** False where nothing, or null, is written. */
  get isPresent(): boolean {
    const resolved = this.#resolved;
    return resolved !== null && (resolved.kind !== "scalar" || resolved.value !== null);
  }

  /** True where something is written of which only a deployment knows what it is. */
  get isUnknown(): boolean {
    const kind = this.#resolved?.kind;
    return kind === "unknown" || kind === "partial";
  }

  get isMapping(): boolean {
    return this.#resolved?.kind === "mapping";
  }

  get isList(): boolean {
    return this.#resolved?.kind === "list";
  }

  /** Text of a scalar, as written; null for anything else. */
  get text(): string | null {
    const resolved = this.#resolved;
    return resolved?.kind === "scalar" && resolved.value !== null ? String(resolved.value) : null;
  }

  /** Where it is written; a variable counts where it stands, not where its value comes from. */
  get place(): ConfigPlace | null {
    return this.#node?.place ?? null;
  }

  /** The key of a mapping in the file that it is written in; null for a file as a whole, and anything else. */
  get ownKeyPlace(): ConfigPlace | null {
    const resolved = this.#resolved;
    return resolved?.kind === "mapping" ? this.#configuration.keyOf(resolved) : null;
  }

  /** Members of a mapping, in the order of their first mention; none for anything else. */
  get members(): readonly ConfigMember[] {
    const resolved = this.#resolved;
    if (resolved?.kind !== "mapping") return [];
    const { entries } = this.#configuration.members(resolved);
    return [...entries.values()].map((entry) => this.#memberOf(entry));
  }

  /** Items of a list; none for anything else. */
  get items(): readonly ConfigView[] {
    const resolved = this.#resolved;
    if (resolved?.kind !== "list") return [];
    const items = this.#configuration.items(resolved);
    return items.map((item) => new ConfigView(this.#configuration, item));
  }

  /** Items of a list, or what is no list as the only item. */
  get itemsOrSelf(): readonly ConfigView[] {
    if (this.isList) return this.items;
    return this.isPresent ? [this] : [];
  }

  /** As data, for what reads CloudFormation; undefined where nothing is written. */
  get value(): TemplateValue | undefined {
    return this.#node === null ? undefined : this.#valueOf(this.#node);
  }

  get #resolved(): ResolvedNode | null {
    return this.#node === null ? null : this.#configuration.resolve(this.#node);
  }

  #memberOf({ key, keyPlace, node }: MappingEntry): ConfigMember {
    return { key, keyPlace, view: new ConfigView(this.#configuration, node) };
  }

  #valueOf(node: ConfigNode): TemplateValue {
    if (!this.#configuration.mayConvert(node)) return unknownValue;
    const resolved = this.#configuration.resolve(node);
    switch (resolved.kind) {
      case "scalar":
        return resolved.value;
      case "unknown":
        return unknownValue;
      case "partial":
        return { "Fn::Join": ["", resolved.pieces.map((piece) => piece ?? unknownValue)] };
      case "list":
        return this.#configuration.items(resolved).map((item) => this.#valueOf(item));
      case "mapping": {
        const entries = [...this.#configuration.members(resolved).entries.values()];
        return Object.fromEntries(entries.map((entry) => [entry.key, this.#valueOf(entry.node)]));
      }
    }
  }
}
