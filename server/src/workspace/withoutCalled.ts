import type { TemplateFacts, TemplateFunction } from "../templates/templateFacts.ts";

interface Call {
  readonly callerUri: string;
  readonly standsFor: string | null;
}

/**
 * Leaves out functions of modules whose callers tell them, so that each function is told once: in the
 * module's folder for all callers that leave it to that, and by every other caller.
 */
export function withoutCalled(templates: readonly TemplateFacts[]): readonly TemplateFacts[] {
  const calls = callsByFunction(templates);
  if (calls.size === 0) return templates;
  const known = new Map<string, boolean>();
  const isTold = (uri: string, logicalId: string): boolean => {
    const key = keyOf(uri, logicalId);
    const before = known.get(key);
    if (before !== undefined) return before;
    const callers = calls.get(key);
    if (callers === undefined) return true;
    // Modules that call each other, which Terraform refuses, are told as they stand.
    known.set(key, true);
    const told = callers.some(
      ({ callerUri, standsFor }) => standsFor !== null && isTold(callerUri, standsFor),
    );
    known.set(key, told);
    return told;
  };
  return templates.map((facts) => {
    const functions = facts.functions.filter(({ logicalId }) => isTold(facts.uri, logicalId));
    return functions.length === facts.functions.length ? facts : withFunctions(facts, functions);
  });
}

function withFunctions(
  facts: TemplateFacts,
  functions: readonly TemplateFunction[],
): TemplateFacts {
  return { ...facts, functions };
}

/** Who calls a function's module, by the function. */
function callsByFunction(
  templates: readonly TemplateFacts[],
): ReadonlyMap<string, readonly Call[]> {
  const calls = new Map<string, Call[]>();
  for (const { uri: callerUri, called = [] } of templates) {
    for (const { uri, logicalId, standsFor } of called) {
      const callers = calls.get(keyOf(uri, logicalId)) ?? [];
      calls.set(keyOf(uri, logicalId), callers);
      callers.push({ callerUri, standsFor });
    }
  }
  return calls;
}

function keyOf(uri: string, logicalId: string): string {
  return `${uri}#${logicalId}`;
}
