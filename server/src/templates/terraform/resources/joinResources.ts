import { findReferences } from "../../findReferences.ts";
import { memberOf, type TemplateObject, type TemplateValue } from "../../templateValue.ts";
import type { DraftResource } from "./indexModule.ts";

/** A resource of Terraform's that says a part of what CloudFormation says in one. */
interface Part {
  /** The part's type, as the provider has it. */
  readonly part: string;
  /** Of the whole, as the provider has it. */
  readonly whole: string;
  /** The part's property that names the whole; left out of the result. */
  readonly link: string;
  /** Properties of the whole by which a part may name it instead of referring to it. */
  readonly names: readonly string[];
  /** Which of the two gains the other's properties. */
  readonly gains: "part" | "whole";
}

const parts: readonly Part[] = [
  {
    part: "aws_cloudwatch_event_target",
    whole: "aws_cloudwatch_event_rule",
    link: "Rule",
    names: ["Name"],
    gains: "part",
  },
  {
    part: "aws_vpclattice_target_group_attachment",
    whole: "aws_vpclattice_target_group",
    link: "TargetGroup",
    names: [],
    gains: "part",
  },
  ...["aws_lb_target_group", "aws_alb_target_group"].map((whole): Part => ({
    part: `${whole}_attachment`,
    whole,
    link: "TargetGroupArn",
    names: [],
    gains: "part",
  })),
  {
    part: "aws_iam_role_policy_attachment",
    whole: "aws_iam_policy",
    link: "Policy",
    names: [],
    gains: "part",
  },
  {
    part: "aws_sqs_queue_redrive_policy",
    whole: "aws_sqs_queue",
    link: "QueueUrl",
    names: [],
    gains: "whole",
  },
];

/** Joins what the provider says in several resources and CloudFormation in one. */
export function joinResources(drafts: readonly DraftResource[]): readonly DraftResource[] {
  const byId = new Map(drafts.map((draft) => [draft.id, draft]));
  for (const { part: partType, whole: wholeType, link, names, gains } of parts) {
    const wholes = drafts.filter(({ instance }) => instance.type === wholeType);
    for (const part of drafts.filter(({ instance }) => instance.type === partType)) {
      const named = memberOf(part.properties, link);
      const whole = wholes.find((each) => isNamed(each, named, names));
      const { [link]: _link, ...own } = part.properties;
      const [gaining, given] = gains === "part" ? [part, whole] : [whole, part];
      byId.set(part.id, { ...part, properties: own });
      if (gaining === undefined || given === undefined) continue;
      const current = byId.get(gaining.id) ?? gaining;
      const gained: TemplateObject = gains === "part" ? given.properties : own;
      byId.set(gaining.id, {
        ...current,
        properties: { ...gained, ...current.properties },
        arguments: isInSameFile(gaining, given)
          ? [...given.arguments, ...current.arguments]
          : current.arguments,
      });
    }
  }
  return [...byId.values()];
}

function isNamed(
  whole: DraftResource,
  named: TemplateValue | undefined,
  names: readonly string[],
): boolean {
  if (findReferences(named).includes(whole.id)) return true;
  return names.some((name) => {
    const own = memberOf(whole.properties, name);
    return typeof own === "string" && own === named;
  });
}

/** Places are ranges of one file. */
function isInSameFile(one: DraftResource, other: DraftResource): boolean {
  return one.instance.declared.file === other.instance.declared.file;
}
