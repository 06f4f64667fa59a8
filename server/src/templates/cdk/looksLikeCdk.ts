import path from "node:path";

const extensions = new Set([".ts", ".mts", ".cts", ".tsx", ".js", ".mjs", ".cjs", ".py"]);
const packages = /["'](?:aws-cdk-lib|@aws-cdk\/|@aws-solutions-constructs\/)|\baws_cdk\b/;
const testNames = /\.(?:test|spec|d)\.[cm]?[jt]sx?$|^(?:test_.*|.*_test|conftest)\.py$/;

/**
 * Whether a file is worth following as a part of a CDK program: a test of its name and text alone. Tests
 * make constructs that nobody deploys.
 */
export function looksLikeCdk(text: string, file: string): boolean {
  const name = path.basename(file);
  return extensions.has(path.extname(name)) && !testNames.test(name) && packages.test(text);
}
