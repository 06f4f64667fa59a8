import type { SampleContext } from "../model/sampleContext.ts";

/** ARN of a stack, or, with another kind, of a change set or a stack set; AWS calls it the id. */
export function stackArn(
  context: SampleContext,
  name: string,
  kind: "stack" | "changeSet" | "stackset" = "stack",
): string {
  const owner = `${context.partition}:cloudformation:${context.region}:${context.accountId}`;
  const separator = kind === "stackset" ? ":" : "/";
  return `arn:${owner}:${kind}/${name}${separator}${context.uuid()}`;
}
