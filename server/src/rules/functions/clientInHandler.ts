import type { CallExpression, Statement } from "../../code/codeModel.ts";
import { walkStatements } from "../../code/walkCode.ts";
import { calleeName } from "../matching/calleeName.ts";
import { dottedName } from "../matching/dottedName.ts";
import { isPython } from "../matching/edits.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

const pythonClient = /^(?:boto3|session)\.(?:client|resource)$/;

/** A client of the SDK that is made anew for each event. */
export const clientInHandler: Rule = {
  id: "client-in-handler",
  title: "A client of the AWS SDK is made for each event",
  severity: "hint",
  why: "A client made outside of the handler lives as long as the execution environment, and keeps its connections and credentials. One made inside opens a new TLS connection for each event, which takes tens of milliseconds.",
  source: {
    title: "AWS Lambda Developer Guide, Best practices for working with AWS Lambda functions",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/best-practices.html",
  },
  examples: [
    {
      language: "javascript",
      bad: `import { ListBucketsCommand, S3Client } from "@aws-sdk/client-s3";

export const handler = async () => {
  const s3 = new S3Client({});
  return s3.send(new ListBucketsCommand({}));
};
`,
      good: `import { ListBucketsCommand, S3Client } from "@aws-sdk/client-s3";

const s3 = new S3Client({});

export const handler = async () => {
  return s3.send(new ListBucketsCommand({}));
};
`,
    },
    {
      language: "python",
      bad: `import boto3


def handler(event, context):
    s3 = boto3.client("s3")
    return s3.list_buckets()["Buckets"]
`,
      good: `import boto3

s3 = boto3.client("s3")


def handler(event, context):
    return s3.list_buckets()["Buckets"]
`,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    const isClient = createClientTest(handler);
    for (const call of alwaysMade(handler.handler.body, isClient)) {
      // Credentials, Regions and endpoints that come with the event make a client of its own necessary.
      const isOfEvent = call.arguments.some(
        ({ value }) =>
          value.kind !== "literal" && !(value.kind === "object" && value.members.length === 0),
      );
      if (isOfEvent || isOfOwnSession(handler, call)) continue;
      yield {
        span: call.callee,
        message: "Make the client outside of the handler, so that its connections are used again.",
      };
    }
  },
};

/** A session that is made with arguments in the handler has credentials of the event's. */
function isOfOwnSession(handler: CheckedHandler, { callee }: CallExpression): boolean {
  if (callee.kind !== "member" || callee.object.kind !== "name") return false;
  const { name } = callee.object;
  return partsOf(handler).statements.some(
    (statement) =>
      statement.kind === "declare" &&
      statement.target.kind === "name" &&
      statement.target.name === name &&
      statement.value?.kind === "call" &&
      statement.value.arguments.length > 0,
  );
}

function createClientTest(handler: CheckedHandler): (call: CallExpression) => boolean {
  if (isPython(handler)) return ({ callee }) => pythonClient.test(calleeName(handler, callee));
  const clients = new Set<string>();
  for (const { module, names } of partsOf(handler).imports) {
    for (const { imported, local } of names) {
      const isOfSdk =
        /^@aws-sdk\/(?:client|lib)-/.test(module) && /(?:Client|Document|^\*)$/.test(imported);
      if (isOfSdk) clients.add(imported === "*" ? `${local}.` : local);
      if (module === "aws-sdk" && /^(?:\*|default)$/.test(imported)) clients.add(`${local}.`);
    }
  }
  return ({ callee, isNew }) => {
    const name = dottedName(callee);
    const [namespace = ""] = name.split(".");
    if (!isNew) return false;
    // `aws.S3` of the second version, `s3.S3Client` of the third.
    return clients.has(name) || (name.includes(".") && clients.has(`${namespace}.`));
  };
}

/** Calls that each event comes to: not those under a condition, nor of functions inside. */
function alwaysMade(
  statements: readonly Statement[],
  isWanted: (call: CallExpression) => boolean,
): readonly CallExpression[] {
  const found: CallExpression[] = [];
  walkStatements(statements, {
    statement: ({ kind }) => kind !== "if" && kind !== "match",
    expression: (expression) => {
      if (expression.kind === "call" && isWanted(expression)) found.push(expression);
      return !/^(?:function|logical|conditional|assign)$/.test(expression.kind);
    },
  });
  return found;
}
