import type { FoundTrigger } from "./foundTrigger.ts";

const permissionKinds = new Set([
  "cfn:AWS::Lambda::Permission",
  "aws_lambda_permission",
  "cdk:Permission",
  "cdk:CfnPermission",
]);

/**
 * The triggers of one function, each once. A permission belongs to the trigger that it permits, and
 * counts only where that isn't there.
 */
export function withoutRepetition(triggers: readonly FoundTrigger[]): readonly FoundTrigger[] {
  const isPermission = ({ kind }: FoundTrigger): boolean => permissionKinds.has(kind);
  const services = new Set<string>();
  const kept = new Map<string, FoundTrigger>();
  const ordered = [
    ...triggers.filter((trigger) => !isPermission(trigger)),
    ...triggers.filter(isPermission),
  ];
  for (const trigger of ordered) {
    if (isPermission(trigger) && services.has(trigger.service)) continue;
    services.add(trigger.service);
    const { uri = "", kind, name, eventType } = trigger;
    kept.set(`${uri} ${kind} ${name} ${eventType}`, trigger);
  }
  return [...kept.values()];
}
