import type { EventType } from "../../events/model/eventType.ts";

export interface TypedSource {
  readonly imports: readonly string[];
  /** The event's type of `@types/aws-lambda`, with its arguments. */
  readonly type: string;
  readonly code: string;
}

/** Types of events that come in the envelope of another type's. */
const carriers: Readonly<Record<string, string>> = {
  "sns-via-sqs": "SQSEvent",
  "s3-via-sqs": "SQSEvent",
  "s3-via-sns": "SNSEvent",
  // The catalogue's name is that of one record.
  codecommit: "CodeCommitTriggerEvent",
};
/** What takes arguments; the rest of the source declares the second one, if any. */
const generics: Readonly<Record<string, string>> = {
  "eventbridge-custom": "EventBridgeEvent<string, OrderPlaced>",
  "appsync-resolver": "AppSyncResolverEvent<Record<string, unknown>>",
};
/** Whose input is any JSON, or whose type of that package is of another shape than the event. */
const untyped = new Set([
  "custom-json",
  "eventbridge-scheduler",
  "codepipeline-action-state-change",
]);

/**
 * Puts the event's type of `@types/aws-lambda` in the place of the interfaces that a TypeScript handler
 * declares, and drops those that nothing needs any more.
 * @returns null for an event type that the package has no type for
 */
export function withEventType(eventType: EventType, source: string): TypedSource | null {
  const { id, names } = eventType;
  const type = generics[id] ?? carriers[id] ?? names.typescriptType;
  if (type === null || untyped.has(id)) return null;
  const declared = /^export const handler = async \((?:\w+|\{[^}]*\}): (.*)\) => \{$/m.exec(source);
  const own = declared?.[1] ?? "";
  let code = source.replace(`: ${own}) => {`, `: ${type}) => {`);
  if (/^\w+(<.*>)?$/.test(own)) {
    const name = own.replace(/<.*/, "");
    code = dropInterface(code, name).replace(new RegExp(`\\b${name}\\b`, "g"), type);
  }
  for (const [, name = ""] of source.matchAll(/^interface (\w+)/gm)) {
    const uses = code.match(new RegExp(`\\b${name}\\b`, "g"))?.length ?? 0;
    if (uses === 1) code = dropInterface(code, name);
  }
  const imports = [`import type { ${type.replace(/<.*/, "")} } from "aws-lambda";`];
  return { imports, type, code: code.trimStart() };
}

function dropInterface(code: string, name: string): string {
  return code.replace(new RegExp(`^interface ${name}\\b[^]*?\\n}\\n\\n?`, "m"), "");
}
