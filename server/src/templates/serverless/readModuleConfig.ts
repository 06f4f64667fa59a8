import type { CodeFile, Expression, Statement } from "../../code/codeModel.ts";
import { LineIndex } from "../../code/lineIndex.ts";
import type { Span } from "../../code/span.ts";
import { ExpressionReader, type ModuleNames } from "./expressionReader.ts";
import type { ConfigDocument } from "./configDocument.ts";
import type { ConfigFile, ConfigNode, ConfigPlace, MappingEntry, Spread } from "./configNode.ts";

/**
 * What a JavaScript or TypeScript file of a service exports, as far as its text fixes it.
 * @param path absolute
 * @param text the text that the file was lowered from
 */
export function readModuleConfig(path: string, text: string, code: CodeFile): ConfigDocument {
  const lines = new LineIndex(text);
  const file: ConfigFile = { path, rangeAt: (start, end) => lines.rangeOf(start, end) };
  const placeOf = ({ start, end }: Span): ConfigPlace => ({ file, start, end });
  const reader = new ExpressionReader(placeOf, namesIn(code, placeOf));
  const entries = code.statements.flatMap((statement) =>
    exportsOf(statement, reader, placeOf, text),
  );
  const place = placeOf({ start: 0, end: text.length });
  return { file, root: { kind: "mapping", entries, place }, problems: [] };
}

/** What the module's top level binds: values, and links to other modules. */
function namesIn(code: CodeFile, placeOf: (span: Span) => ConfigPlace): ModuleNames {
  const values = new Map<string, Expression>();
  const imports = new Map<string, ConfigNode>();
  for (const statement of code.statements) {
    if (statement.kind === "declare" && statement.target.kind === "name") {
      if (statement.value !== null) values.set(statement.target.name, statement.value);
    } else if (statement.kind === "import") {
      for (const { local, imported, span } of statement.names) {
        imports.set(local, linkTo(statement.module, imported, placeOf(span)));
      }
    }
  }
  return { values, imports };
}

function linkTo(specifier: string, imported: string, place: ConfigPlace): ConfigNode {
  const object: ConfigNode = { kind: "link", specifier, place };
  return imported === "*" ? object : { kind: "member", object, key: imported, place };
}

function exportsOf(
  statement: Statement,
  reader: ExpressionReader,
  placeOf: (span: Span) => ConfigPlace,
  text: string,
): readonly (MappingEntry | Spread)[] {
  if (statement.kind === "import") {
    const place = placeOf(statement);
    return (statement.reexports ?? []).map(({ exported, imported }) => {
      const node = linkTo(statement.module, imported, place);
      return exported === "*" ? { kind: "spread", node } : { key: exported, keyPlace: place, node };
    });
  }
  if (statement.kind === "declare" && statement.exportedAs !== null && statement.value !== null) {
    const { target, value, exportedAs } = statement;
    const keyPlace = placeOf(
      target.kind === "name" ? target : nameSpan(statement, exportedAs, text),
    );
    return [{ key: exportedAs, keyPlace, node: reader.read(value) }];
  }
  const whole = statement.kind === "expression" ? wholeExport(statement.value) : null;
  return whole === null ? [] : [{ kind: "spread", node: reader.read(whole) }];
}

/** `handler: …` of `module.exports = { handler: … }` starts with the name, or with its quote. */
function nameSpan({ start }: Span, name: string, text: string): Span {
  const from = /["']/.test(text[start] ?? "") ? start + 1 : start;
  return { start: from, end: from + name.length };
}

/** `module.exports = value`, `export = value`, and what is spread into an exported object. */
function wholeExport(value: Expression): Expression | null {
  if (value.kind === "spread") return value.value;
  // A name alone does nothing, but for `export = name`.
  if (value.kind === "name") return value;
  const isAssigned = value.kind === "assign" && value.operator === "=" && value.member !== null;
  if (!isAssigned || value.member.object.kind !== "name") return null;
  return value.member.object.name === "module" && value.member.key === "exports"
    ? value.value
    : null;
}
