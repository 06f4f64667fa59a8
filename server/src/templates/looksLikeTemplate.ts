const functionTypes = /AWS::(?:Serverless|Lambda)::Function\b/;
const stackTypes = /AWS::(?:CloudFormation::Stack|Serverless::Application)\b/;
/** What functions of other templates may poll. */
const polledTypes = /\bAWS::(?:SQS|Kinesis|DynamoDB|MSK|AmazonMQ|DocDB)::/;
const hasResources = /(?:^|[,{])[ \t]*["']?Resources["']?[ \t]*:/m;
const templateExtension = /\.(?:ya?ml|json|template)$/i;

/**
 * Whether a file is worth parsing as a CloudFormation or SAM template. A test of the text alone, so
 * that a workspace can be searched for templates at the price of reading it.
 * @param text the file's whole text
 * @param path the file's path or URI; only its extension counts
 */
export function looksLikeTemplate(text: string, path: string): boolean {
  if (!templateExtension.test(path)) return false;
  return mentionsFunctions(text) || (hasResources.test(text) && mayConnect(text));
}

/** Whether a text may declare functions. */
export function mentionsFunctions(text: string): boolean {
  return functionTypes.test(text);
}

/** Whether a template without functions may have to do with those of other templates. */
function mayConnect(text: string): boolean {
  return (
    stackTypes.test(text) ||
    mayInvokeOthers(text) ||
    (polledTypes.test(text) && /\bOutputs\b/.test(text))
  );
}

/** Whether it may hold triggers of functions that it gets from other templates. */
function mayInvokeOthers(text: string): boolean {
  return (
    /\bAWS::\w+::\w/.test(text) &&
    /\bParameters\b|ImportValue\b/.test(text) &&
    /lambda|function|AWS::(?:Events|Scheduler)::/i.test(text)
  );
}
