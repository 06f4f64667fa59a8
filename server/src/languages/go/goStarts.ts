/**
 * Functions that hand a handler to Lambda's Go runtime, by the package's import path: which argument
 * the handler is. From the documentation of `aws-lambda-go/lambda` and of the adapters for HTTP.
 */
const startsByPackage: readonly (readonly [RegExp, Readonly<Record<string, number>>])[] = [
  [
    /^github\.com\/aws\/aws-lambda-go\/lambda$/u,
    {
      Start: 0,
      StartWithOptions: 0,
      StartHandler: 0,
      StartHandlerFunc: 0,
      StartWithContext: 1,
      StartHandlerWithContext: 1,
    },
  ],
  [/^github\.com\/akrylysov\/algnhsa$/u, { ListenAndServe: 0 }],
  [/^github\.com\/apex\/gateway(?:\/v\d+)?$/u, { ListenAndServe: 1 }],
];

/** What every Go file that starts a handler has in its text. */
export const goStartSign = /aws-lambda-go\/lambda"|akrylysov\/algnhsa"|apex\/gateway(?:\/v\d+)?"/u;

/** Package of the events' types. */
export const goEventsPackage = "github.com/aws/aws-lambda-go/events";

/** Which argument of a package's function the handler is; undefined for a function that starts none. */
export function handlerArgumentOf(importPath: string, name: string): number | undefined {
  const found = startsByPackage.find(([pattern]) => pattern.test(importPath));
  return found?.[1][name];
}
