import type { CodeFile, Statement } from "../code/codeModel.ts";
import type { ImportStatement } from "../code/importStatement.ts";

const known = new WeakMap<CodeFile, ReadonlyMap<string, string>>();

/**
 * What the names of a file that stand for functions of a library are called there: `loads` is `json.loads` after
 * `from json import loads`, `j` is `json` after `import json as j`, `S3` is `S3Client` after
 * `import { S3Client as S3 } …`, and `parse` is `JSON.parse` after `const { parse } = JSON`. Names that are called
 * the same are left out.
 */
export function importedNamesOf(file: CodeFile): ReadonlyMap<string, string> {
  const before = known.get(file);
  if (before !== undefined) return before;
  const names = new Map<string, string>();
  for (const statement of file.statements) {
    for (const [local, name] of namesOf(statement)) if (local !== name) names.set(local, name);
  }
  known.set(file, names);
  return names;
}

type Renamed = readonly (readonly [local: string, name: string])[];

function namesOf(statement: Statement): Renamed {
  if (statement.kind === "import") return importedBy(statement);
  return statement.kind === "declare" ? takenOutBy(statement) : [];
}

function importedBy({ module, names }: ImportStatement): Renamed {
  // What stands before a name is the module in Python only; a module of the file's own has names of its own.
  const isPython = /^[A-Za-z_][\w.]*$/u.test(module);
  return names.flatMap(({ local, imported }): Renamed => {
    if (module.startsWith(".")) return [];
    const isWhole = imported === "*" || imported === "default";
    if (isWhole) return isPython && imported === "*" ? [[local, module]] : [];
    return [[local, isPython && isOfPython.has(module) ? `${module}.${imported}` : imported]];
  });
}

/** Modules whose functions are told by both names. JavaScript has modules of the same form. */
const isOfPython = new Set(
  "json asyncio boto3 base64 gzip zlib urllib urllib.parse traceback logging sentry_sdk uuid time datetime random secrets".split(
    " ",
  ),
);

const globals = new Set(["JSON", "Object", "Promise", "Buffer"]);

/** `const { parse } = JSON` and `const parse = JSON.parse`. */
function takenOutBy({ target, value }: Extract<Statement, { kind: "declare" }>): Renamed {
  if (value?.kind === "name" && target.kind === "object" && globals.has(value.name)) {
    return target.members.flatMap(({ key, target: bound }): Renamed => {
      return key !== null && bound.kind === "name" ? [[bound.name, `${value.name}.${key}`]] : [];
    });
  }
  if (value?.kind !== "member" || target.kind !== "name" || typeof value.key !== "string")
    return [];
  const { object, key } = value;
  const isGlobal = object.kind === "name" && globals.has(object.name);
  return isGlobal ? [[target.name, `${object.name}.${key}`]] : [];
}
