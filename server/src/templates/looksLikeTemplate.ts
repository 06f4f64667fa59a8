const functionTypes = /AWS::(?:Serverless|Lambda)::Function\b/;
const templateExtension = /\.(?:ya?ml|json|template)$/i;

/**
 * Whether a file is worth parsing as a CloudFormation or SAM template. A test of the text alone, so
 * that a workspace can be searched for templates at the price of reading it.
 * @param text the file's whole text
 * @param path the file's path or URI; only its extension counts
 */
export function looksLikeTemplate(text: string, path: string): boolean {
  return templateExtension.test(path) && functionTypes.test(text);
}
