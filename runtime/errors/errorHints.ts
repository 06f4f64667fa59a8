import type { InvocationError } from "../invocationResult.ts";

const missingNodePackage = /Cannot find (?:module|package) '((?:@[^/']+\/)?[^/'.][^/']*)/;
const missingPythonModule = /No module named '([^'.]+)/;
/** What the managed Python runtimes bring beside the standard library. */
const pythonRuntimePackages = new Set([
  "boto3",
  "botocore",
  "s3transfer",
  "jmespath",
  "dateutil",
  "urllib3",
]);

/**
 * What to change, for errors whose cause is known.
 * @param pythonPath the interpreter that ran, for an install command that reaches it.
 */
export function hintsForError(
  error: InvocationError,
  pythonPath: string | null,
): readonly string[] {
  return [...missingPackageHints(error, pythonPath), ...moduleFormatHints(error)];
}

function missingPackageHints(error: InvocationError, pythonPath: string | null): readonly string[] {
  const nodePackage = missingNodePackage.exec(error.errorMessage)?.[1];
  if (nodePackage === "cfn-response") return [responseModuleHint(nodePackage)];
  if (nodePackage !== undefined) {
    return nodePackage.startsWith("@aws-sdk/")
      ? [
          `Lambda's Node.js runtimes bring ${nodePackage}; this machine lacks it. Install it with: npm install --save-dev ${nodePackage}`,
        ]
      : [
          `The package ${nodePackage} is not installed. Install it with: npm install ${nodePackage}`,
        ];
  }
  const pythonModule = missingPythonModule.exec(error.errorMessage)?.[1];
  if (pythonModule === undefined || error.errorType !== "Runtime.ImportModuleError") return [];
  if (pythonModule === "cfnresponse") return [responseModuleHint(pythonModule)];
  const command = `${pythonPath ?? "python3"} -m pip install ${pythonModule}`;
  return pythonRuntimePackages.has(pythonModule)
    ? [
        `Lambda's Python runtimes bring ${pythonModule}; this machine lacks it. Install it with: ${command}`,
      ]
    : [`The module ${pythonModule} was not found. If it is a package, install it with: ${command}`];
}

/** A package of that name in a registry is another one. */
function responseModuleHint(name: string): string {
  return `CloudFormation brings ${name} only to code that a template holds (ZipFile), and it is not on this machine. Its source is at https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-lambda-function-code-cfnresponsemodule.html`;
}

function moduleFormatHints({ errorType, errorMessage }: InvocationError): readonly string[] {
  if (
    errorType === "Runtime.UserCodeSyntaxError" &&
    /Unexpected token 'export'|import statement outside/.test(errorMessage)
  ) {
    return [
      'The file uses ES module syntax but loads as CommonJS. Rename it to .mjs, or set "type": "module" in package.json',
    ];
  }
  if (/(?:exports|module|require) is not defined in ES module scope/.test(errorMessage)) {
    return [
      'The file uses CommonJS but loads as an ES module. Rename it to .cjs, or remove "type": "module" from package.json',
    ];
  }
  return [];
}
