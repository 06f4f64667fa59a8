import type { ImportStatement } from "../../code/importStatement.ts";
import { exampleTemplate } from "../exampleTemplate.ts";
import { isWithinTry } from "../matching/isWithinTry.ts";
import { partsOf } from "../matching/handlerParts.ts";
import { usesAny } from "../matching/mentions.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

const template = exampleTemplate("nodejs24.x", []);

/** Version 2 of the SDK on a runtime that has only version 3. */
export const awsSdkV2NotBundled: Rule = {
  id: "aws-sdk-v2-not-bundled",
  title: "Version 2 of the AWS SDK is used without being deployed",
  severity: "error",
  why: "The runtimes from Node.js 18 on hold only version 3 of the SDK, `@aws-sdk/client-…`. A function that takes `aws-sdk` without bringing it along fails as it is loaded: Cannot find module 'aws-sdk'.",
  source: {
    title: "AWS Lambda Developer Guide, Building Lambda functions with Node.js",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/lambda-nodejs.html",
  },
  examples: [
    {
      language: "javascript",
      bad: `const AWS = require("aws-sdk");

const s3 = new AWS.S3();

exports.handler = async () => s3.listBuckets().promise();
`,
      good: `const { ListBucketsCommand, S3Client } = require("@aws-sdk/client-s3");

const s3 = new S3Client({});

exports.handler = async () => s3.send(new ListBucketsCommand({}));
`,
      template,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    // A layer may hold it.
    const mayHave = handler.functions.some(({ hasLayers }) => hasLayers === true);
    if (handler.packages.has("aws-sdk") || mayHave) return;
    const isWithout = handler.targets.some(({ configuration: { runtime } }) => {
      const [, version = ""] = /^nodejs(\d+)\.x$/.exec(runtime ?? "") ?? [];
      return Number(version) >= 18;
    });
    if (!isWithout) return;
    for (const statement of importsOf(handler)) {
      if (!isOfSdk(statement.module) || isOfTypes(handler, statement)) continue;
      yield { span: statement.moduleSpan, message };
    }
    for (const { callee, arguments: given } of partsOf(handler).calls) {
      const isLoading = callee.kind === "name" && /^(?:import|require)$/u.test(callee.name);
      const module = given[0]?.value;
      if (!isLoading || module?.kind !== "literal" || typeof module.value !== "string") continue;
      // What is tried has something else to fall back on.
      if (isOfSdk(module.value) && !isWithinTry(handler, module)) yield { span: module, message };
    }
  },
};

const message =
  "This runtime has no aws-sdk. Use the client of @aws-sdk for the service, or add the package to the project's dependencies.";

/** TypeScript leaves out an import whose names stand in types alone. */
function isOfTypes(
  handler: CheckedHandler,
  { names, moduleSpan, start }: ImportStatement,
): boolean {
  if (/^import\s+type\b/u.test(handler.text.slice(start, moduleSpan.start))) return true;
  const locals = new Set(names.map(({ local }) => local));
  return handler.language === "typescript" && locals.size > 0 && !usesAny(handler, locals);
}

function isOfSdk(module: string): boolean {
  return /^aws-sdk(?:$|\/)/.test(module);
}

/** Imports of the file, and those that the handler makes itself: `const AWS = await import("aws-sdk")`. */
function importsOf(handler: CheckedHandler): readonly ImportStatement[] {
  const { imports, statements } = partsOf(handler);
  const own = statements.filter((each) => each.kind === "import");
  return [...imports, ...own.filter((each) => !isWithinTry(handler, each))];
}
