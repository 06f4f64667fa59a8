/** A source without the statements at its start that import, which stand apart. */
export interface SplitSource {
  /** Each import as it was written, on one line or several. */
  readonly imports: readonly string[];
  readonly rest: string;
}

/** Takes the imports from the start of a TypeScript, JavaScript or Python source. */
export function splitImports(code: string): SplitSource {
  const statement = /^(?:\s*\n)*((?:import|from) [^\n]*?(?:[({](?:[^)}]*)[)}])?[^\n]*\n)/;
  const imports: string[] = [];
  let rest = code;
  for (let found = statement.exec(rest); found; found = statement.exec(rest)) {
    imports.push(found[1]?.trimEnd() ?? "");
    rest = rest.slice(found[0].length);
  }
  return { imports, rest: rest.trimStart() };
}
