import path from "node:path";

/**
 * A test of a source's text for an import of a module and a use of a name: of `./orders` in a string after
 * `from`, `import` or `require`, or of Python's `orders` in such a statement. It knows no paths, so a module
 * of the same name elsewhere counts too.
 * @param file the module's
 */
export function importOf(file: string, name: string): (text: string) => boolean {
  const stem = path.basename(file, path.extname(file));
  const isFolder = stem === "index" || stem === "__init__";
  const names = [stem, ...(isFolder ? [path.basename(path.dirname(file)), "."] : [])];
  const module = `(?:${names.map(escape).join("|")})`;
  const statement = isPython(file)
    ? String.raw`^[ \t]*(?:from|import)\b[^\n]*(?<!\w)${module}(?!\w)`
    : String.raw`\b(?:from|import|require|mock)\b\s*\(?\s*["'\x60](?:[^"'\x60\n]*/)?${module}(?:\.[cm]?[jt]sx?)?["'\x60]`;
  const imports = new RegExp(statement, "mu");
  const says = new RegExp(String.raw`(?<![\w$])${escape(name)}(?![\w$])`, "u");
  return (text) => says.test(text) && imports.test(text);
}

/** True for a module that only Python's imports can mean. */
export function isPython(file: string): boolean {
  return path.extname(file) === ".py";
}

/** A hyphen stands for itself, and escaped it would be a SyntaxError under the flag `u`. */
function escape(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
