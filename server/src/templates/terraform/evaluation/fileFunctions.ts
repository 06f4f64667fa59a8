import { parse } from "yaml";
import { fromData } from "./jsonText.ts";
import type { Scope, TerraformFunction } from "./scope.ts";
import {
  isDeferred,
  isMap,
  joinText,
  scalarText,
  unknown,
  unknownFrom,
  type TerraformValue,
} from "./terraformValue.ts";

/** Functions that read files, and `yamldecode`, which is mostly given one. */
export const fileFunctions: readonly (readonly [string, TerraformFunction])[] = [
  ["file", ([path], scope) => readFile(path, scope)],
  ["templatefile", ([path, values], scope) => readTemplate(path, values ?? null, scope)],
  ["fileexists", ([path]) => unknownFrom([path ?? null])],
  ["fileset", ([folder, pattern], scope) => listFiles(folder, pattern, scope)],
  ["yamldecode", ([text]) => decodeYaml(text)],
];

/** Text of a file above this is data, whatever it is for. */
const longestFile = 200_000;

function readFile(path: TerraformValue | undefined, { names }: Scope): TerraformValue {
  const known = scalarText(path);
  const text = known === null ? null : names.file(known);
  return text === null || text.length > longestFile ? unknown : text;
}

/** A template file with plain interpolations; one with directives or calls is unknown where they stand. */
function readTemplate(
  path: TerraformValue | undefined,
  values: TerraformValue,
  scope: Scope,
): TerraformValue {
  const text = readFile(path, scope);
  if (typeof text !== "string" || !isMap(values)) return unknownFrom([values]);
  const parts = text.split(/(\$\$\{|%%\{|%\{[^}]*\}|\$\{[^}]*\})/);
  return joinText(
    parts.map((part) => {
      if (part === "$${" || part === "%%{") return part.slice(1);
      if (part.startsWith("%{")) return unknown;
      if (!part.startsWith("${")) return part;
      const name = part.slice(2, -1).trim();
      return values.get(name) ?? unknownFrom([...values.values()]);
    }),
  );
}

/** `fileset`; unknown while the folder is still to be read. */
function listFiles(
  folder: TerraformValue | undefined,
  pattern: TerraformValue | undefined,
  { names }: Scope,
): TerraformValue {
  const [path, glob] = [scalarText(folder), scalarText(pattern)];
  return path === null || glob === null ? unknown : (names.fileSet(path, glob) ?? unknown);
}

function decodeYaml(text: TerraformValue | undefined): TerraformValue {
  const known = scalarText(text);
  if (known === null || isDeferred(text)) return unknownFrom([text ?? null]);
  try {
    return fromData(parse(known, { maxAliasCount: 100, logLevel: "silent" }) as unknown);
  } catch {
    return unknown;
  }
}
