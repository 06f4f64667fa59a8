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

/** True for a Go path that `go test` compiles, or that serves it. */
export function isGoTestFile(relativePath: string): boolean {
  return /_test\.go$|(?:^|\/)(?:testdata|mocks?)\//u.test(relativePath);
}

/** True for a path that Maven or Gradle compiles as a test, and for a test by its name. */
export function isJvmTestFile(relativePath: string): boolean {
  return (
    /(?:^|\/)src\/\w*[tT]est\w*\//u.test(relativePath) ||
    /(?:Tests?|IT|Spec)\.(?:java|kts?)$/u.test(relativePath)
  );
}

/** True for a path of a .NET test project, by custom called `Orders.Tests`, and for a test by its name. */
export function isDotnetTestFile(relativePath: string): boolean {
  return /(?:^|\/)(?:[\w.]*\.)?(?:\w*Tests?)\/|Tests?\.cs$/u.test(relativePath);
}

/** True for a Ruby path that RSpec or Minitest runs, or that serves them. */
export function isRubyTestFile(relativePath: string): boolean {
  return (
    testFolders.test(relativePath) ||
    /(?:^|\/)(?:test_[^/]*|[^/]*_(?:test|spec)|spec_helper)\.rb$/u.test(relativePath)
  );
}

/** True for a Rust path that cargo compiles as a test or benchmark. */
export function isRustTestFile(relativePath: string): boolean {
  return /(?:^|\/)(?:tests|benches)\/|(?:^|\/)tests?\.rs$/u.test(relativePath);
}
