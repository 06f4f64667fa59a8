import type { TemplateObject } from "../../templateValue.ts";

/** How a resource of the AWS provider is said in CloudFormation's terms. */
export interface ResourceTranslation {
  /** `AWS::S3::Bucket`. */
  readonly type: string;
  /**
   * Arguments by property. A path is names with dots between them; `[]` stands for each block of a name,
   * and a name without it for the first one: `Triggers[].DestinationArn`, `trigger[].destination_arn`.
   */
  readonly properties: Readonly<Record<string, string>>;
  /** Properties that hold JSON as a text, and not as what it says. */
  readonly texts?: readonly string[];
  /** Properties that hold a text of YAML or JSON, which CloudFormation takes as what it says. */
  readonly definitions?: readonly string[];
  /** Properties that are often taken from another resource's argument, and are told by what that is. */
  readonly settled?: readonly string[];
  /** What the two say differently: defaults, and what an argument's value means. */
  readonly adjust?: (properties: TemplateObject) => TemplateObject;
}

/** Properties with values that the AWS provider has where an argument is absent. */
export function withDefaults(
  defaults: TemplateObject,
): (properties: TemplateObject) => TemplateObject {
  return (properties) => ({ ...defaults, ...properties });
}
