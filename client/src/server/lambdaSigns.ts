const scriptSigns = [
  /\b(?:export|exports)\b[^]*\b(?:handler|lambdaHandler)\b/,
  /\bhandler\b[^]*\b(?:export|exports)\b/,
  /aws-lambda|@middy\/|\bmiddyf?y?\s*\(|\bawslambda\b|\bstreamifyResponse\b|serverless-(?:http|express)/,
  /\(\s*_?(?:event|evt)\b[^()]*,\s*_?(?:context|ctx)\b/,
];

const pythonSigns = [
  /\bdef\s+(?:lambda_)?handler\b/,
  /aws_lambda_|\blambda_handler\b|\bMangum\b/,
  /\bdef\s+\w+\s*\(\s*_?event\b[^()]*,\s*_?(?:context|ctx)\b/,
];

/** Languages whose files may hold handlers, by VS Code's identifiers. */
export const handlerLanguages = [
  "javascript",
  "javascriptreact",
  "typescript",
  "typescriptreact",
  "python",
] as const;

/**
 * Whether a source file may hold a Lambda handler. A test of the text alone that would rather say
 * yes once too often: it only decides whether the language server is worth starting.
 */
export function mayHoldHandler(text: string, languageId: string): boolean {
  const signs = languageId === "python" ? pythonSigns : scriptSigns;
  return signs.some((sign) => sign.test(text));
}

/** Whether a YAML or JSON file declares a Lambda function in CloudFormation's or SAM's words. */
export function mayBeTemplate(text: string): boolean {
  return /AWS::(?:Serverless|Lambda)::Function\b/.test(text);
}

// What stands in nearly every event, and hardly ever in other JSON.
const eventSign =
  /lambda-lens:\/\/events\/|\{\{\$|"(?:eventSource|EventSource|requestContext|detail-type|triggerSource|awslogs|awsRegion|CodePipeline\.job|methodArn|RequestType|invocationId|deliveryStreamArn|bedrockServiceInfo|messageVersion|invocationSource)"\s*:/;

/** Whether a JSON file may hold an event as AWS sends it. A test of the text alone. */
export function mayBeEvent(text: string): boolean {
  return eventSign.test(text);
}
