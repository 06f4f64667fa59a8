/**
 * Functions that hand a service to Lambda's Rust runtime: those of the crates `lambda_runtime` and
 * `lambda_http` and of their streaming variants.
 */
const starts: ReadonlySet<string> = new Set([
  "lambda_runtime::run",
  "lambda_runtime::run_concurrent",
  "lambda_runtime::run_with_streaming_response",
  "lambda_runtime::Runtime::new",
  "lambda_http::run",
  "lambda_http::run_concurrent",
  "lambda_http::run_with_streaming_response",
  "lambda_http::lambda_runtime::run",
]);

/** What every Rust file that starts a handler has in its text. */
export const rustStartSign = /\blambda_(?:runtime|http)\b/u;

/** The start that a full path names; glob imports are tried for a name without a path. */
export function startNameOf(fullPath: string, globs: readonly string[]): string | null {
  const paths = [
    fullPath,
    ...(fullPath.includes("::") ? [] : globs.map((glob) => `${glob}::${fullPath}`)),
  ];
  return paths.find((path) => starts.has(path)) ?? null;
}
