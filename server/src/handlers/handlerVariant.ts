/** A handler that takes types or helpers from a package, in the place of the plain snippet. */
export interface HandlerVariant {
  /** Prefix of the plain snippet: `lambda-sqs`. */
  readonly prefix: string;
  /** The package that a project must have: of npm for JavaScript and TypeScript, of PyPI for Python. */
  readonly needs: string;
  /** The statements that the handler needs at the top of its file, each on one line or several. */
  readonly imports: readonly string[];
  /** In VS Code's snippet notation, a string a line. */
  readonly body: readonly string[];
}
