import { findNearMiss } from "../../../../events/validation/nearMiss.ts";
import { contextMembersOf, contextPages, hasContextMember } from "../../flow/contextMembers.ts";
import type { Problem, Rule } from "../rule.ts";
import { isBuiltIn } from "../../flow/builtInMembers.ts";
import { lastKey } from "./groupAccesses.ts";
import { renameKey } from "../matching/renameKey.ts";

/** A member of the context that the runtime does not give. */
export const unknownContextField: Rule = {
  id: "unknown-context-field",
  title: "A member is read that the context does not have",
  severity: "warning",
  why: "The context's members are spelt differently in each language: `awsRequestId` in Node.js is `aws_request_id` in Python. A member of another name is `undefined` in Node.js and raises an `AttributeError` in Python. Names that are nothing like one of Lambda's are left alone, since middleware adds members of its own.",
  source: {
    title: "AWS Lambda Developer Guide, Using the Lambda context object",
    url: contextPages.node,
  },
  examples: [
    {
      language: "javascript",
      bad: `export const handler = async (event, context) => {
  console.log(context.requestId, context.aws_request_id);
};
`,
      good: `export const handler = async (event, context) => {
  console.log(context.awsRequestId);
};
`,
    },
    {
      language: "python",
      bad: `def handler(event, context):
    print(context.function_nam, context.getRemainingTimeInMillis())
`,
      good: `def handler(event, context):
    print(context.function_name, context.get_remaining_time_in_millis())
`,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    const { language, flow, handler: followed } = handler;
    const names = contextMembersOf(language).map(({ name }) => name);
    const isTyped = language === "typescript" && (followed.parameters[1]?.type ?? null) !== null;
    if (names.length === 0 || isTyped) return;
    for (const access of flow.accesses) {
      const key = lastKey(access);
      if (access.origin.root !== "context" || access.base.steps.length > 0 || key === null)
        continue;
      if (access.use === "write" || hasContextMember(language, key) || isBuiltIn(key, "fields"))
        continue;
      const suggestion = findNearMiss(key, names, []);
      if (suggestion === null) continue;
      const fix = renameKey(handler, access, suggestion);
      const message = `The context has no ${key}. Did you mean ${suggestion}?`;
      yield { span: access.span, message, ...(fix !== null && { fix }) };
    }
  },
};
