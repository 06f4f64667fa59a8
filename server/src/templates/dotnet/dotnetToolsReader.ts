import path from "node:path";
import { pathToFileURL } from "node:url";
import type { TextRange } from "../../analysis/moduleOutline.ts";
import { parseTemplate, type ParsedTemplate } from "../parseTemplate.ts";
import type { TemplateFunction } from "../templateFacts.ts";
import type { TemplateReader } from "../templateReader.ts";
import { asText, memberOf } from "../templateValue.ts";

/** Lambda takes 4 KB of environment variables ("Lambda quotas"). */
const longestVariables = 4096;
const fileName = "aws-lambda-tools-defaults.json";

/**
 * The defaults of the .NET CLI's `dotnet lambda deploy-function` ("Deploy C# Lambda functions with the
 * .NET CLI"): one function, with the project beside the file. A file for `deploy-serverless` names a
 * template in place of a handler, and so no function.
 */
export const dotnetToolsReader: TemplateReader = {
  kind: "dotnet",
  extensions: [".json"],
  output: null,
  looksLike: (text, file) => path.basename(file) === fileName && text.includes("function-handler"),
  read: ({ file, text }) => {
    const parsed = parseTemplate(text);
    const declared = readFunction(parsed, path.basename(path.dirname(file)));
    return Promise.resolve({
      uri: pathToFileURL(file).href,
      functions: declared === null ? [] : [declared],
      problems: parsed.problems,
    });
  },
};

function readFunction(parsed: ParsedTemplate, folderName: string): TemplateFunction | null {
  const { root, locator } = parsed;
  const textOf = (key: string): string | null => asText(memberOf(root, key));
  const placeOf = (key: string): TextRange | null => locator.valueAt([key]);
  const handler = textOf("function-handler");
  if (handler === null || handler === "") return null;
  const functionName = textOf("function-name");
  const start = { line: 0, character: 0 };
  const name = placeOf("function-name") ?? placeOf("function-handler") ?? { start, end: start };
  const architecture = textOf("function-architecture");
  return {
    logicalId: functionName ?? folderName,
    line: name.start.line + 1,
    places: {
      name,
      handler: placeOf("function-handler"),
      code: null,
      runtime: placeOf("function-runtime"),
      timeout: placeOf("function-timeout"),
      memory: placeOf("function-memory-size"),
    },
    functionName,
    runtime: textOf("function-runtime"),
    handler,
    codeUri: ".",
    esbuild: null,
    timeoutSeconds: numberIn(textOf("function-timeout")),
    memorySizeMB: numberIn(textOf("function-memory-size")),
    architecture: architecture === "x86_64" || architecture === "arm64" ? architecture : null,
    variables: readVariables(textOf("environment-variables") ?? ""),
    unresolvedVariables: [],
    triggers: [],
    reportsBatchItemFailures: null,
    visibilityTimeoutSeconds: null,
  };
}

function numberIn(text: string | null): number | null {
  const value = Number(text ?? "");
  return text === null || text === "" || !Number.isFinite(value) ? null : value;
}

/** `"TABLE"="orders";"STAGE"="dev"`, with or without the quotes. */
function readVariables(written: string): Readonly<Record<string, string>> {
  const pairs = [
    ...written
      .slice(0, longestVariables)
      .matchAll(/"?([A-Za-z]\w*)"?=(?:"([^"]*)"|([^;]*))(?:;|$)/gu),
  ];
  return Object.fromEntries(
    pairs.map(([, name = "", quoted, plain]) => [name, quoted ?? plain ?? ""]),
  );
}
