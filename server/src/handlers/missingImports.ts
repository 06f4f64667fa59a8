/**
 * Those of some import statements that a text does not have yet. Where it has some of a statement's
 * names, the rest are left.
 * @param imports each of the form `import { a, b } from "m";`, `import type { a } from "m";`,
 *   `from m import a, b` or `import m`, on one line or several
 */
export function missingImports(imports: readonly string[], text: string): readonly string[] {
  return imports.flatMap((statement) => {
    const script = /^(import(?: type)? )\{([^}]*)\} from "([^"]*)";$/.exec(statement);
    if (script !== null) {
      const [, start = "", names = "", module = ""] = script;
      const left = without(namesIn(names), importedByScript(module, text));
      return left.length === 0 ? [] : [`${start}{ ${left.join(", ")} } from "${module}";`];
    }
    const python = /^from (\S+) import \(?([^)]*)\)?$/.exec(statement);
    if (python !== null) {
      const [, module = "", names = ""] = python;
      const wanted = namesIn(names);
      const left = without(wanted, importedByPython(module, text));
      if (left.length === wanted.length) return [statement];
      return left.length === 0 ? [] : [`from ${module} import ${left.join(", ")}`];
    }
    return new RegExp(`^${escape(statement)}\\s*(?:#.*)?$`, "m").test(text) ? [] : [statement];
  });
}

function importedByScript(module: string, text: string): ReadonlySet<string> {
  const statement = new RegExp(
    `^import\\s+(?:type\\s+)?\\{([^}]*)\\}\\s*from\\s*["']${escape(module)}["']`,
    "gm",
  );
  return new Set([...text.matchAll(statement)].flatMap(([, names = ""]) => namesIn(names)));
}

function importedByPython(module: string, text: string): ReadonlySet<string> {
  const statement = new RegExp(
    `^from\\s+${escape(module)}\\s+import\\s+(?:\\(([^)]*)\\)|([^\\n#]*))`,
    "gm",
  );
  const all = [...text.matchAll(statement)];
  return new Set(all.flatMap(([, several, line]) => namesIn(several ?? line ?? "")));
}

/** The names between commas, without `type` before or comments; one that is renamed stays as a whole. */
function namesIn(list: string): readonly string[] {
  return list
    .split(",")
    .map((name) => name.trim().replace(/^type\s+/, ""))
    .filter((name) => name !== "");
}

function without(names: readonly string[], known: ReadonlySet<string>): readonly string[] {
  return names.filter((name) => !known.has(name));
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
