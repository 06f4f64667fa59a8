import type { FunctionTarget } from "../../../server/src/protocol.ts";
import type { WorkspaceType } from "../../webview/galleryProtocol.ts";

/**
 * The event types that the functions of a workspace take, the most used first: those of their triggers,
 * and those that only their code tells of.
 */
export function workspaceTypesOf(
  functions: readonly Pick<FunctionTarget, "triggers" | "eventType">[],
): readonly WorkspaceType[] {
  const uses = new Map<string, { count: number; readonly triggers: Set<string> }>();
  const count = (eventType: string | null, trigger: string | null): void => {
    if (eventType === null) return;
    const use = uses.get(eventType) ?? { count: 0, triggers: new Set() };
    uses.set(eventType, use);
    use.count += 1;
    if (trigger !== null) use.triggers.add(trigger);
  };
  for (const { triggers, eventType } of functions) {
    for (const trigger of triggers) count(trigger.eventType, trigger.name);
    if (!triggers.some((trigger) => trigger.eventType === eventType)) count(eventType, null);
  }
  return [...uses]
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([eventType, { triggers }]) => ({ eventType, triggers: [...triggers] }));
}
