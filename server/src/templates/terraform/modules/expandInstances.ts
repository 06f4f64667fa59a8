import { entriesOf } from "../evaluation/evaluateFor.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import { bind, settled, type Scope } from "../evaluation/scope.ts";
import {
  isDeferred,
  isList,
  scalarNumber,
  scalarText,
  unknown,
  type TerraformValue,
} from "../evaluation/terraformValue.ts";
import type { HclBody, HclExpression } from "../hcl/hclSyntax.ts";

/** The instances of one block, and how its name leads to them. */
export interface Expansion {
  /** `single` also where only a deployment knows how many there are: then one stands for all. */
  readonly kind: "single" | "list" | "map";
  readonly instances: readonly BlockInstance[];
}

export interface BlockInstance {
  /** What follows the block's address: nothing, `[0]` or `["eu"]`. */
  readonly suffix: string;
  /** The suffix, where it tells one instance from others. */
  readonly distinction: string;
  readonly key: string | number | null;
  readonly scope: Scope;
}

/** Instances of one block, at most. */
const mostInstances = 500;

/**
 * The instances that `count` or `for_each` make of a block. A count that comes to nothing by a default of
 * the root module is no fact, since a deployment may set another value; then one instance stands for all.
 */
export function expandInstances({ attributes }: HclBody, scope: Scope): Expansion {
  const count = attributes.get("count");
  if (count !== undefined) return expandCount(count.value, scope);
  const collection = attributes.get("for_each");
  if (collection === undefined) return single(scope);
  const value = settled(evaluate(collection.value, scope), scope);
  const entries = entriesOf(value);
  if (entries === null || entries.length > mostInstances) return single(eachUnknown(scope, value));
  const isSet = isList(value);
  const instances = entries.flatMap(([position, member]): readonly BlockInstance[] => {
    const key = isSet ? scalarText(settled(member, scope)) : String(position);
    if (key === null) return [];
    const each = new Map([["key", key] as const, ["value", isSet ? key : member] as const]);
    const suffix = `[${JSON.stringify(key)}]`;
    return [{ suffix, distinction: suffix, key, scope: bind(scope, [["each", each]]) }];
  });
  return instances.length < entries.length
    ? single(eachUnknown(scope, value))
    : { kind: "map", instances };
}

function expandCount(expression: HclExpression, scope: Scope): Expansion {
  const assumptions = scope.names.assumptions();
  const value = settled(evaluate(expression, scope), scope);
  const count = scalarNumber(value);
  const isFact = scope.names.assumptions() === assumptions;
  if (isFact && count === 0) return { kind: "list", instances: [] };
  if (count === null || count < 1 || count > mostInstances) {
    return single(bind(scope, [["count", new Map([["index", count === null ? unknown : 0]])]]));
  }
  const instances = Array.from({ length: Math.floor(count) }, (_item, index) => {
    const position = new Map([["index", index]]);
    const suffix = `[${index}]`;
    const distinction = count < 2 ? "" : suffix;
    return { suffix, distinction, key: index, scope: bind(scope, [["count", position]]) };
  });
  return { kind: "list", instances };
}

/** The instance of a block that stands for itself. */
export function singleInstance(scope: Scope): BlockInstance {
  return { suffix: "", distinction: "", key: null, scope };
}

function single(scope: Scope): Expansion {
  return { kind: "single", instances: [singleInstance(scope)] };
}

/** `each` where the collection is deferred: of a known kind of reference, the reference's members. */
function eachUnknown(scope: Scope, collection: TerraformValue): Scope {
  const value =
    isDeferred(collection) && collection.kind === "reference"
      ? { ...collection, path: [...collection.path, "*"] }
      : unknown;
  return bind(scope, [
    [
      "each",
      new Map<string, TerraformValue>([
        ["key", unknown],
        ["value", value],
      ]),
    ],
  ]);
}

/** What the block's name means: one value, or one for each instance. */
export function valueOfExpansion(
  { kind, instances }: Expansion,
  toValue: (instance: BlockInstance) => TerraformValue,
): TerraformValue {
  const [first] = instances;
  if (kind === "single") return first === undefined ? unknown : toValue(first);
  if (kind === "list") return instances.map(toValue);
  return new Map(instances.map((instance) => [String(instance.key), toValue(instance)]));
}
