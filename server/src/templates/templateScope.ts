import type { GivenParameters } from "./stacks/stackFacts.ts";
import { fixed, isDynamicReference, removed, unresolved, type Resolution } from "./resolution.ts";
import {
  asText,
  isList,
  memberAt,
  memberOf,
  type TemplateObject,
  type TemplateValue,
} from "./templateValue.ts";

/** The parts of a template that its intrinsic functions look things up in. */
export interface TemplateScope {
  readonly root: TemplateObject;
  /** Outcomes so far, null while one is being evaluated, so that a condition that names itself ends. */
  readonly conditionOutcomes: Map<string, boolean | null>;
  /** False: parameters have no values here, pseudo parameters neither, so that only what holds for every deployment is known. */
  readonly knowsParameters: boolean;
  readonly given: GivenParameters;
}

/**
 * Values of CloudFormation's pseudo parameters for a template that is not deployed: the region and
 * account that all samples use, and a stack called `local`.
 */
const pseudoParameters: Readonly<Record<string, TemplateValue>> = {
  "AWS::AccountId": "123456789012",
  "AWS::NotificationARNs": [],
  "AWS::Partition": "aws",
  "AWS::Region": "us-east-1",
  "AWS::StackId":
    "arn:aws:cloudformation:us-east-1:123456789012:stack/local/5f0a7f00-0000-4000-8000-000000000000",
  "AWS::StackName": "local",
  "AWS::URLSuffix": "amazonaws.com",
};

/**
 * The scope of a whole template, in which parameters have their defaults.
 * @param given values of parameters that go before their defaults
 */
export function templateScope(root: TemplateObject, given: GivenParameters = {}): TemplateScope {
  return { root, conditionOutcomes: new Map(), knowsParameters: true, given };
}

/** The scope of a whole template in which only what no parameter changes is known. */
export function anyDeploymentScope(root: TemplateObject): TemplateScope {
  return { root, conditionOutcomes: new Map(), knowsParameters: false, given: {} };
}

/**
 * What `!Ref name` gives: a pseudo parameter, a parameter's given value or its `Default`. The name of a resource is
 * known only after deployment, and so is a parameter that CloudFormation reads from SSM, whose
 * default is the SSM parameter's name.
 */
export function resolveReference(name: string, scope: TemplateScope): Resolution {
  if (name === "AWS::NoValue") return removed;
  if (!scope.knowsParameters) return unresolved;
  const pseudo = memberOf(pseudoParameters, name);
  if (pseudo !== undefined) return fixed(pseudo);
  const parameter = memberAt(scope.root, "Parameters", name);
  const isGiven = parameter !== undefined && Object.hasOwn(scope.given, name);
  const given = isGiven ? scope.given[name] : undefined;
  if (typeof given === "object") return unresolved;
  const defaultValue = given ?? memberOf(parameter, "Default");
  const type = asText(memberOf(parameter, "Type")) ?? "String";
  if (defaultValue === undefined || defaultValue === null) return unresolved;
  if (type.startsWith("AWS::SSM::Parameter::Value")) return unresolved;
  if (typeof defaultValue === "string" && isDynamicReference(defaultValue)) return unresolved;
  const isListType = type === "CommaDelimitedList" || type.startsWith("List<");
  if (isListType && typeof defaultValue === "string") {
    return fixed(defaultValue.split(",").map((item) => item.trim()));
  }
  return isList(defaultValue) || typeof defaultValue === "object"
    ? unresolved
    : fixed(defaultValue);
}
