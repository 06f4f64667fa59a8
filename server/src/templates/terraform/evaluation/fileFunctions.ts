import { decodeText } from "./decodeText.ts";
import { memberOf } from "./memberOf.ts";
import type { Scope, TerraformFunction } from "./scope.ts";
import {
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
  ["yamldecode", ([text]) => decodeText(text ?? null)],
];

/** Text of a file above this is data, whatever it is for. */
const longestFile = 200_000;

function readFile(path: TerraformValue | undefined, { names }: Scope): TerraformValue {
  const known = scalarText(path);
  const text = known === null ? null : names.file(known);
  return text === null || text.length > longestFile ? unknown : text;
}

function readTemplate(
  path: TerraformValue | undefined,
  values: TerraformValue,
  scope: Scope,
): TerraformValue {
  return renderTemplate(readFile(path, scope), values);
}

/** A template with interpolations of names; one with directives or calls is unknown where they stand. */
export function renderTemplate(text: TerraformValue, values: TerraformValue): TerraformValue {
  if (typeof text !== "string" || !isMap(values)) return unknownFrom([text, values]);
  const parts = text.split(/(\$\$\{|%%\{|%\{[^}]*\}|\$\{[^}]*\})/);
  return joinText(
    parts.map((part) => {
      if (part === "$${" || part === "%%{") return part.slice(1);
      if (part.startsWith("%{")) return unknown;
      if (!part.startsWith("${")) return part;
      const [name = "", ...members] = part.slice(2, -1).trim().split(".");
      const value = values.get(name);
      return value === undefined
        ? unknownFrom([...values.values()])
        : members.reduce<TerraformValue>(memberOf, value);
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
