import { findReferences } from "./findReferences.ts";
import { takeBranch } from "./resolveStatic.ts";
import type { TemplateIndex, TemplateResource } from "./templateIndex.ts";
import {
  asList,
  asText,
  isList,
  memberOf,
  membersOf,
  type TemplateValue,
} from "./templateValue.ts";
import { bucketName } from "./triggers/bucketFacts.ts";

/** SAM's policy templates that let a function write objects. AWS SAM, "Policy template list". */
const writingTemplates = new Set(["S3CrudPolicy", "S3WritePolicy", "S3FullAccessPolicy"]);

/** Actions that put objects: `s3:PutObject`, and wildcards that take it in. */
const writingAction = /^(?:\*|s3:(?:\*|Put\*|PutObject(?:\*|$)|P\*))$/i;

/**
 * Names, as in `BucketFacts`, of the buckets that a function may write objects to: by SAM's `Policies`,
 * by its role's own policies, and by policies attached to the role, as far as the template declares them.
 */
export function findWritableBuckets(
  { properties }: TemplateResource,
  index: TemplateIndex,
): readonly string[] {
  const roles = findReferences(memberOf(properties, "Role")).filter(
    (id) => index.resources.get(id)?.type === "AWS::IAM::Role",
  );
  const statements = [
    ...listOf(memberOf(properties, "Policies")).flatMap(statementsOf),
    ...roles.flatMap((id) => statementsOfRole(id, index)),
  ];
  const names = statements
    .filter(letsWrite)
    .flatMap((statement) => listOf(memberOf(statement, "Resource")))
    .map((resource) => bucketOfArn(resource, index));
  const granted = listOf(memberOf(properties, "Policies"))
    .flatMap((policy) => membersOf(takeBranch(policy, index.scope)))
    .filter(([template]) => writingTemplates.has(template))
    .map(([, parameters]) => bucketName(memberOf(parameters, "BucketName"), index));
  return [...new Set([...granted, ...names].filter((name) => name !== null))];
}

function statementsOfRole(role: string, { resources }: TemplateIndex): readonly TemplateValue[] {
  const own = listOf(memberOf(resources.get(role)?.properties, "Policies"));
  const attached = [...resources.values()].filter(
    ({ type, properties }) =>
      (type === "AWS::IAM::Policy" || type === "AWS::IAM::ManagedPolicy") &&
      findReferences(memberOf(properties, "Roles")).includes(role),
  );
  const policies = [...own, ...attached.map(({ properties }) => properties)];
  return policies.flatMap((policy) => statementsOf(memberOf(policy, "PolicyDocument") ?? null));
}

function statementsOf(document: TemplateValue): readonly TemplateValue[] {
  return listOf(memberOf(document, "Statement"));
}

function letsWrite(statement: TemplateValue): boolean {
  const actions = listOf(memberOf(statement, "Action")).map(asText);
  return (
    memberOf(statement, "Effect") === "Allow" &&
    actions.some((action) => action !== null && writingAction.test(action))
  );
}

/** The bucket of an ARN of objects; one with a wildcard in the bucket's name names none. */
function bucketOfArn(arn: TemplateValue, index: TemplateIndex): string | null {
  const name = bucketName(arn, index);
  if (name === null || !name.startsWith("arn:")) return name;
  return /^arn:[^:]*:s3:::([^/*?]+)(?:\/|$)/.exec(name)?.[1] ?? null;
}

/** IAM takes one entry for a list of one. */
function listOf(value: TemplateValue | undefined): readonly TemplateValue[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? asList(value) : [value];
}
