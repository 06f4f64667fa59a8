const testFolders = /(?:^|\/)(?:__tests__|__mocks__|tests?|spec|e2e)\//u;

const scriptFolders = /(?:^|\/)(?:scripts|migrations|cypress|benchmarks?|\.storybook)\//u;

/** True for a path whose files developers run themselves, whatever they are written in. */
export function isScriptFile(relativePath: string): boolean {
  return scriptFolders.test(relativePath);
}

/** True for a JavaScript or TypeScript path whose exports are tests, mocks or declarations. */
export function isJavascriptTestFile(relativePath: string): boolean {
  return (
    testFolders.test(relativePath) ||
    /\.(?:test|spec|stories|mock|d)\.[cm]?[jt]sx?$/u.test(relativePath)
  );
}

/** True for a Python path that pytest or unittest would collect, or that serves them. */
export function isPythonTestFile(relativePath: string): boolean {
  return (
    testFolders.test(relativePath) ||
    /(?:^|\/)(?:test_[^/]*|[^/]*_test|conftest)\.py$/u.test(relativePath)
  );
}
