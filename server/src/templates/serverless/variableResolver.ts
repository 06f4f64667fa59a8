import path from "node:path";
import type { Configuration, ResolvedNode } from "./configuration.ts";
import type { ConfigNode, ConfigPlace, ScalarNode } from "./configNode.ts";
import type { Variable, VariableSource } from "./variableSyntax.ts";

/**
 * What a variable's source gives. `absent`: nothing here, so that the next source counts; `unknown`:
 * only a deployment knows whether there is something, and what.
 */
export type Outcome =
  | { readonly kind: "found"; readonly node: ConfigNode }
  | { readonly kind: "absent" }
  | { readonly kind: "unknown" };

const absent: Outcome = { kind: "absent" };
const unknown: Outcome = { kind: "unknown" };

type NamedSource = Extract<VariableSource, { kind: "source" }>;

/** What the framework takes where the configuration states nothing. */
const defaults: ReadonlyMap<string, string> = new Map([
  ["provider.stage", "dev"],
  ["provider.region", "us-east-1"],
]);

/**
 * Evaluates the framework's variables for a deployment without options and with an empty environment,
 * which are those that a configuration's own fallbacks are written for. Serverless Framework
 * documentation, "Variables"; CloudFormation outputs, SSM, S3 and plugins' sources are unknown.
 */
export class VariableResolver {
  readonly #configuration: Configuration;
  readonly #folder: string;

  /** @param folder absolute path of the service, from which files are named */
  constructor(configuration: Configuration, folder: string) {
    this.#configuration = configuration;
    this.#folder = folder;
  }

  evaluate({ sources }: Variable, place: ConfigPlace): Outcome {
    for (const source of sources) {
      const outcome = this.#evaluateSource(source, place);
      if (outcome.kind === "unknown") return outcome;
      if (outcome.kind === "found") {
        const resolved = this.#configuration.resolve(outcome.node);
        const isNull = resolved.kind === "scalar" && resolved.value === null;
        if (!isNull || source === sources.at(-1)) return outcome;
      }
    }
    this.#reportMissingFile(sources, place);
    return unknown;
  }

  #evaluateSource(source: VariableSource, place: ConfigPlace): Outcome {
    if (source.kind === "literal") return found(source.value, place);
    switch (source.type) {
      case "self":
        return this.#fromSelf(source, place);
      case "file":
        return this.#fromFile(source, place);
      case "sls":
        return this.#addressOf(source, place) === "stage" ? this.#stage(place) : unknown;
      case "param":
        return this.#fromParameters(source, place);
      case "strToBool":
        return this.#toBoolean(source, place);
      // Options and environment variables are those of a deployment that sets none.
      case "opt":
      case "env":
        return absent;
      default:
        return unknown;
    }
  }

  #fromSelf(source: NamedSource, place: ConfigPlace): Outcome {
    const address = this.#addressOf(source, place);
    if (address === null) return unknown;
    const outcome = this.#walk(this.#configuration.root, address);
    const fallback = defaults.get(address);
    return outcome.kind === "absent" && fallback !== undefined ? found(fallback, place) : outcome;
  }

  #fromFile(source: NamedSource, place: ConfigPlace): Outcome {
    const address = this.#addressOf(source, place);
    const file = this.#fileOf(source, place);
    if (address === null || file === null) return unknown;
    const document = this.#configuration.document(file);
    if (document === null) return unknown;
    if (document === "missing") return absent;
    const isModule = /\.[cm]?[jt]s$/u.test(file);
    const exported = isModule ? this.#moduleValue(document.root) : document.root;
    return this.#walk(exported, address);
  }

  /** What `require` gives for a module: its `default` where it is an ES module that has one. */
  #moduleValue(root: ConfigNode): ConfigNode {
    const member = this.#configuration.member(root, "default");
    return member !== null && "node" in member ? member.node : root;
  }

  #stage(place: ConfigPlace): Outcome {
    const stage = this.#walk(this.#configuration.root, "provider.stage");
    return stage.kind === "absent" ? found("dev", place) : stage;
  }

  /** `params` by stage, and `stages` of version 4, over those of `default`. */
  #fromParameters(source: NamedSource, place: ConfigPlace): Outcome {
    const name = this.#addressOf(source, place);
    const stageOutcome = this.#stage(place);
    const stage =
      stageOutcome.kind === "found" ? textOf(this.#configuration.resolve(stageOutcome.node)) : null;
    if (name === null || stage === null) return unknown;
    const addresses = [stage, "default"].flatMap((each) => [
      `params.${each}.${name}`,
      `stages.${each}.params.${name}`,
    ]);
    for (const address of addresses) {
      const outcome = this.#walk(this.#configuration.root, address);
      if (outcome.kind !== "absent") return outcome;
    }
    return absent;
  }

  #toBoolean({ parameter }: NamedSource, place: ConfigPlace): Outcome {
    const text = textOf(this.#configuration.resolveText(parameter ?? "", place));
    if (text === null) return unknown;
    return found(text === "true" || text === "1", place);
  }

  #walk(from: ConfigNode, address: string): Outcome {
    let node = from;
    for (const key of address === "" ? [] : address.split(".")) {
      const member = this.#configuration.member(node, key);
      if (member === null) return absent;
      if (!("node" in member)) return unknown;
      ({ node } = member);
    }
    return { kind: "found", node };
  }

  #addressOf({ address }: NamedSource, place: ConfigPlace): string | null {
    return address === "" ? "" : textOf(this.#configuration.resolveText(address, place));
  }

  #fileOf({ parameter }: NamedSource, place: ConfigPlace): string | null {
    const name = textOf(this.#configuration.resolveText(parameter ?? "", place));
    if (name === null || name === "" || name.startsWith("~")) return null;
    return path.resolve(this.#folder, name);
  }

  #reportMissingFile(sources: readonly VariableSource[], place: ConfigPlace): void {
    for (const source of sources) {
      if (source.kind !== "source" || source.type !== "file") continue;
      const file = this.#fileOf(source, place);
      // What a package brings is there once it is installed.
      if (file === null || file.split(path.sep).includes("node_modules")) continue;
      if (this.#configuration.document(file) === "missing") {
        this.#configuration.report(`${source.parameter ?? ""} can't be read.`, place);
      }
    }
  }
}

function found(value: string | boolean | null, place: ConfigPlace): Outcome {
  const node: ScalarNode = { kind: "scalar", value, place };
  return { kind: "found", node };
}

function textOf(node: ResolvedNode): string | null {
  if (node.kind !== "scalar" || node.value === null) return null;
  return String(node.value);
}
