import { entriesOf } from "../evaluation/evaluateFor.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import { bind, settled, type Scope } from "../evaluation/scope.ts";
import {
  isList,
  isMap,
  unknown,
  type TerraformMap,
  type TerraformValue,
} from "../evaluation/terraformValue.ts";
import {
  emptyBody,
  type HclAttribute,
  type HclBlock,
  type HclBody,
  type HclExpression,
} from "../hcl/hclSyntax.ts";

/** What a block says, with its expressions evaluated as they are asked for. */
export interface BodyView {
  /** Null for an argument that is absent, or `null`. */
  readonly argument: (name: string) => Argument | null;
  /** The nested blocks of a name; dynamic ones, and lists of objects in their place, too. */
  readonly blocks: (name: string) => readonly BodyView[];
}

export interface Argument {
  readonly value: TerraformValue;
  /** As written; null where the argument comes out of a value. */
  readonly written: HclAttribute | null;
}

/** Blocks that a dynamic block makes, at most. */
const mostBlocks = 200;

/** What a block says as it is written. */
export function viewBody(body: HclBody, scope: Scope): BodyView {
  return {
    argument: (name) => {
      const written = body.attributes.get(name);
      const value = written && evaluate(written.value, scope);
      return value === undefined || value === null ? null : { value, written: written ?? null };
    },
    blocks: (name) => {
      const written = body.attributes.get(name);
      return [
        ...body.blocks.flatMap((block) => viewBlock(block, name, scope)),
        ...(written === undefined ? [] : viewExpression(written.value, scope)),
      ];
    },
  };
}

function viewBlock(block: HclBlock, name: string, scope: Scope): readonly BodyView[] {
  if (block.type === name) return [viewBody(block.body, scope)];
  const [label] = block.labels;
  return block.type === "dynamic" && label?.text === name
    ? viewDynamic(block.body, name, scope)
    : [];
}

/** `dynamic "name" { for_each = … content { … } }`; one block stands for those of an unknown collection. */
function viewDynamic(body: HclBody, name: string, scope: Scope): readonly BodyView[] {
  const content = body.blocks.find(({ type }) => type === "content")?.body ?? emptyBody;
  const iterator = body.attributes.get("iterator")?.value;
  const binding = iterator?.kind === "name" ? iterator.name : name;
  const collection = body.attributes.get("for_each");
  const value = collection ? settled(evaluate(collection.value, scope), scope) : unknown;
  const entries = entriesOf(value)?.slice(0, mostBlocks) ?? [[unknown, unknown] as const];
  return entries.map(([key, member]) => {
    const each = new Map<string, TerraformValue>([
      ["key", key],
      ["value", member],
    ]);
    return viewBody(content, bind(scope, [[binding, each]]));
  });
}

/** Blocks that are written as an argument: one object, or a list of them. */
function viewExpression(expression: HclExpression, scope: Scope): readonly BodyView[] {
  if (expression.kind === "list") {
    return expression.items.flatMap((item) => viewExpression(item, scope));
  }
  if (expression.kind === "object") return [viewBody(bodyOf(expression), scope)];
  return viewValue(evaluate(expression, scope));
}

function viewValue(value: TerraformValue): readonly BodyView[] {
  if (isList(value)) return value.flatMap(viewValue);
  return isMap(value) ? [viewMap(value)] : [];
}

function viewMap(map: TerraformMap): BodyView {
  return {
    argument: (name) => {
      const value = map.get(name) ?? null;
      return value === null ? null : { value, written: null };
    },
    blocks: (name) => viewValue(map.get(name) ?? null),
  };
}

/** An object as a body: its members with static keys. */
export function bodyOf(expression: HclExpression & { readonly kind: "object" }): HclBody {
  const attributes = new Map<string, HclAttribute>();
  for (const { key, value } of expression.members) {
    if (key.kind !== "literal") continue;
    const name = String(key.value);
    attributes.set(name, { name, value, start: key.start, end: value.end });
  }
  return { attributes, blocks: [], start: expression.start, end: expression.end };
}
