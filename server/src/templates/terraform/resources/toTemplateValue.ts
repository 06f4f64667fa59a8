import { jsonText } from "../evaluation/jsonText.ts";
import {
  isDeferred,
  isList,
  isMap,
  NodeMeter,
  type Deferred,
  type Reference,
  type TerraformValue,
} from "../evaluation/terraformValue.ts";
import type { TemplateValue } from "../../templateValue.ts";

/** The logical id under which a resource of an address stands in the index; null for one that doesn't. */
export type IdOf = (address: string) => string | null;

/**
 * A value in CloudFormation's terms: numbers as text, references as `Ref` and `Fn::GetAtt`, texts with
 * deferred parts as `Fn::Join`. JSON that Terraform encodes becomes the value itself, which is how
 * CloudFormation takes patterns, policies and definitions.
 */
export function toTemplateValue(
  value: TerraformValue,
  idOf: IdOf,
  meter = new NodeMeter(),
): TemplateValue {
  if (!meter.spend()) return unresolvable([]);
  if (typeof value === "number") return String(value);
  if (isList(value)) return value.map((item) => toTemplateValue(item, idOf, meter));
  if (isMap(value)) {
    return Object.fromEntries(
      [...value].map(([key, member]) => [key, toTemplateValue(member, idOf, meter)]),
    );
  }
  return isDeferred(value) ? deferred(value, idOf, meter) : value;
}

function deferred(value: Deferred, idOf: IdOf, meter: NodeMeter): TemplateValue {
  switch (value.kind) {
    case "reference":
      return refer(value, idOf);
    case "text":
      return {
        "Fn::Join": ["", value.parts.map((part) => toTemplateValue(textual(part), idOf, meter))],
      };
    case "either": {
      const options = value.options.map((option) => toTemplateValue(option, idOf, meter));
      // No template has a condition without a name, so which branch is taken stays open.
      return { "Fn::If": ["", ...options] };
    }
    case "json":
      return toTemplateValue(value.value, idOf, meter);
    case "unknown":
      return unresolvable(value.mentions.map((mention) => refer(mention, idOf)));
    case "module":
      return unresolvable([]);
  }
}

/** Within a text, encoded JSON is a text. */
function textual(part: TerraformValue): TerraformValue {
  return isDeferred(part) && part.kind === "json" ? jsonText(part.value) : part;
}

function refer({ address, path }: Reference, idOf: IdOf): TemplateValue {
  const id = idOf(address);
  if (id !== null) return path.length === 0 ? { Ref: id } : { "Fn::GetAtt": [id, path.join(".")] };
  // Dots would divide a resource from its attribute; the same name still means the same value.
  return { Ref: [address, ...path].join("/").replaceAll(/[.{}]/g, "/") };
}

/** A call that CloudFormation doesn't have, so that nobody resolves it. */
function unresolvable(mentions: readonly TemplateValue[]): TemplateValue {
  return { "Fn::Unknown": mentions };
}
