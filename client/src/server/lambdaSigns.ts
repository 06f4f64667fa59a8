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

const jvmSigns = [
  /services\.lambda\.runtime|springframework\.cloud\.function\.adapter\.aws|io\.micronaut\.function\.aws/,
  /com\.amazon\.ask|powertools\.cloudformation|http4k\.serverless/,
];

/** What tells that a file may hold a handler, by VS Code's identifier of its language. */
const signsByLanguage = {
  javascript: scriptSigns,
  javascriptreact: scriptSigns,
  typescript: scriptSigns,
  typescriptreact: scriptSigns,
  python: pythonSigns,
  go: [/aws-lambda-go\/lambda"|akrylysov\/algnhsa"|apex\/gateway/],
  java: jvmSigns,
  kotlin: jvmSigns,
  csharp: [/\bAmazon\.Lambda\.|\bAddAWSLambdaHosting\b|\bILambdaContext\b/],
  ruby: [/\bdef\s+[\w.]+\s*\(?\s*event:[^()]*\bcontext:/],
  rust: [/\blambda_(?:runtime|http)\b/],
} as const satisfies Readonly<Record<string, readonly RegExp[]>>;

type HandlerLanguageId = keyof typeof signsByLanguage;

/** Languages whose files may hold handlers, by VS Code's identifiers. */
export const handlerLanguages = Object.keys(signsByLanguage) as readonly HandlerLanguageId[];

/**
 * Whether a source file may hold a Lambda handler. A test of the text alone that would rather say
 * yes once too often: it only decides whether the language server is worth starting.
 */
export function mayHoldHandler(text: string, languageId: string): boolean {
  const signs: Readonly<Record<string, readonly RegExp[]>> = signsByLanguage;
  return (signs[languageId] ?? []).some((sign) => sign.test(text));
}

/** Whether a file declares a Lambda function in CloudFormation's, SAM's or Terraform's words. */
export function mayBeTemplate(text: string): boolean {
  return /AWS::(?:Serverless|Lambda)::Function\b|\baws_lambda_function\b|terraform-aws-lambda\b|terraform-aws-modules\/lambda\//.test(
    text,
  );
}

// What stands in nearly every event, and hardly ever in other JSON.
const eventSign =
  /lambda-lens:\/\/events\/|\{\{\$|"(?:eventSource|EventSource|requestContext|detail-type|triggerSource|awslogs|awsRegion|CodePipeline\.job|methodArn|RequestType|invocationId|deliveryStreamArn|bedrockServiceInfo|messageVersion|invocationSource)"\s*:/;

/** Whether a JSON file may hold an event as AWS sends it. A test of the text alone. */
export function mayBeEvent(text: string): boolean {
  return eventSign.test(text);
}
