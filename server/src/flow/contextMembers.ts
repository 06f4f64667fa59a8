import type { Language } from "../protocol.ts";
import type { Step } from "./origin.ts";

/** A member of the context that Lambda's runtime gives the handler. */
export interface ContextMember {
  readonly name: string;
  readonly isMethod: boolean;
  readonly description: string;
  /** What it holds itself; left out for text and numbers. */
  readonly inside?: readonly ContextMember[];
}

/** A parameter of a function that the runtime gives the handler. */
export interface RuntimeParameter {
  /** As a signature writes it, with its type. */
  readonly label: string;
  readonly description: string;
}

/** A method of the context, as it is called. */
export interface ContextMethod extends ContextMember {
  readonly parameters: readonly RuntimeParameter[];
  /** As the language writes it. */
  readonly returns: string;
}

/** AWS's page on the context of one language's runtime. */
export const contextPages = {
  node: "https://docs.aws.amazon.com/lambda/latest/dg/nodejs-context.html",
  python: "https://docs.aws.amazon.com/lambda/latest/dg/python-context.html",
} as const;

function property(
  name: string,
  description: string,
  inside?: readonly ContextMember[],
): ContextMember {
  return { name, isMethod: false, description, ...(inside !== undefined && { inside }) };
}

function method(
  name: string,
  description: string,
  returns: string,
  parameters: readonly RuntimeParameter[] = [],
): ContextMethod {
  return { name, isMethod: true, description, returns, parameters };
}

/** What an app of the AWS Mobile SDK tells of itself: named alike in all languages. */
const client = property("client", "The app that invoked it, as the AWS Mobile SDK describes it.", [
  property("installation_id", "Id of the app's installation."),
  property("app_title", "Title of the app."),
  property("app_version_name", "Version of the app, as people write it."),
  property("app_version_code", "Version of the app, as a number."),
  property("app_package_name", "Package of the app."),
]);

/** Lambda Developer Guide, "Using the Lambda context object to retrieve Node.js function information". */
const nodeMembers: readonly (ContextMember | ContextMethod)[] = [
  method(
    "getRemainingTimeInMillis",
    "Milliseconds left before Lambda ends the invocation.",
    "number",
  ),
  property("functionName", "Name of the function."),
  property("functionVersion", "Version of the function: `$LATEST` or a number."),
  property(
    "invokedFunctionArn",
    "ARN that was invoked; it ends in a version or alias where one was named.",
  ),
  property("memoryLimitInMB", "Memory of the function in MB, as text."),
  property("awsRequestId", "Id of the invocation, as in its log lines."),
  property("logGroupName", "Log group of the function."),
  property("logStreamName", "Log stream of this execution environment."),
  property("identity", "Amazon Cognito identity that invoked it; only from the AWS Mobile SDK.", [
    property("cognitoIdentityId", "The authenticated identity."),
    property("cognitoIdentityPoolId", "The identity pool that authorized the invocation."),
  ]),
  property("clientContext", "What the client passed along; undefined unless it did.", [
    client,
    property("Custom", "Values that the client set itself. The key has a capital."),
    property("env", "The device that the app runs on.", [
      property("platform_version", "Version of the platform."),
      property("platform", "The platform."),
      property("make", "Who made the device."),
      property("model", "Model of the device."),
      property("locale", "Language and country that it is set to."),
    ]),
  ]),
  property(
    "callbackWaitsForEmptyEventLoop",
    "Set it to false to send a callback's result at once, without waiting for the event loop; up to Node.js 22.",
  ),
  property("tenantId", "Tenant of the invocation, in functions with tenant isolation."),
];

/** Lambda Developer Guide, "Using the Lambda context object to retrieve Python function information". */
const pythonMembers: readonly (ContextMember | ContextMethod)[] = [
  method(
    "get_remaining_time_in_millis",
    "Milliseconds left before Lambda ends the invocation.",
    "int",
  ),
  property("function_name", "Name of the function."),
  property("function_version", "Version of the function: `$LATEST` or a number."),
  property(
    "invoked_function_arn",
    "ARN that was invoked; it ends in a version or alias where one was named.",
  ),
  property("memory_limit_in_mb", "Memory of the function in MB, as text."),
  property("aws_request_id", "Id of the invocation, as in its log lines."),
  property("log_group_name", "Log group of the function."),
  property("log_stream_name", "Log stream of this execution environment."),
  property("identity", "Amazon Cognito identity that invoked it; only from the AWS Mobile SDK.", [
    property("cognito_identity_id", "The authenticated identity."),
    property("cognito_identity_pool_id", "The identity pool that authorized the invocation."),
  ]),
  property("client_context", "What the client passed along; None unless it did.", [
    client,
    property("custom", "A dict of values that the client set itself."),
    property("env", "A dict of what the AWS Mobile SDK tells of the device."),
  ]),
  property("tenant_id", "Tenant of the invocation, in functions with tenant isolation."),
];

/** What a handler in Node.js up to 22 fails with. */
export const errorParameter: RuntimeParameter = {
  label: "error: Error | string | null",
  description: "What the invocation fails with; null where it does not.",
};

/** What a handler in Node.js up to 22 answers with. */
export const resultParameter: RuntimeParameter = {
  label: "result?: unknown",
  description: "What the invoker gets, as JSON; ignored with an error.",
};

/** Old ways to end an invocation, of runtimes up to Node.js 22: AWS's Node.js runtime interface client. */
const oldNodeMethods: readonly ContextMethod[] = [
  method("succeed", "Ends the invocation with a result. Gone from Node.js 24.", "void", [
    resultParameter,
  ]),
  method("fail", "Ends the invocation with an error. Gone from Node.js 24.", "void", [
    errorParameter,
  ]),
  method("done", "Ends the invocation with an error, or a result. Gone from Node.js 24.", "void", [
    errorParameter,
    resultParameter,
  ]),
];

/** Members that exist and that nobody should use any more, or that AWS's page leaves out. */
const unlisted: ReadonlySet<string> = new Set([
  ...oldNodeMethods.map(({ name }) => name),
  "log",
  "_epoch_deadline_time_in_ms",
]);

/** The context's members in a language; none where it isn't known. */
export function contextMembersOf(language: Language): readonly (ContextMember | ContextMethod)[] {
  if (language === "python") return pythonMembers;
  return language === "javascript" || language === "typescript" ? nodeMembers : [];
}

/**
 * The members of the context, or of something in it.
 * @param steps the way from the context to it
 * @returns none where nothing is known
 */
export function contextMembersAt(
  language: Language,
  steps: readonly Step[],
): readonly ContextMember[] {
  let members: readonly ContextMember[] = contextMembersOf(language);
  for (const step of steps) {
    const member = step.kind === "key" ? members.find(({ name }) => name === step.key) : undefined;
    members = member?.inside ?? [];
  }
  return members;
}

/** A method of the context by its name, listed or not; null where there is none. */
export function contextMethodOf(language: Language, name: string): ContextMethod | null {
  const old = language === "python" ? [] : oldNodeMethods;
  const member = [...contextMembersOf(language), ...old].find((each) => each.name === name);
  return member !== undefined && isMethod(member) ? member : null;
}

function isMethod(member: ContextMember | ContextMethod): member is ContextMethod {
  return member.isMethod && "parameters" in member;
}

/** True for a member that is there, listed or not. */
export function hasContextMember(language: Language, name: string): boolean {
  return unlisted.has(name) || contextMembersOf(language).some((member) => member.name === name);
}
