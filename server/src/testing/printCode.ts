import type {
  CallExpression,
  ClassStatement,
  MemberExpression,
  TryStatement,
  CodeFile,
  Expression,
  FunctionExpression,
  Pattern,
  Statement,
} from "../code/codeModel.ts";

/** A code model in one line, so that tests of readers can be tables. Made for eyes, not for parsing. */
export function printCode({ statements }: CodeFile): string {
  return printAll(statements);
}

function printAll(statements: readonly Statement[]): string {
  return statements.map(printStatement).join("; ");
}

function block(statements: readonly Statement[]): string {
  return statements.length === 0 ? "{}" : `{ ${printAll(statements)} }`;
}

function printStatement(statement: Statement): string {
  switch (statement.kind) {
    case "expression":
      return printExpression(statement.value);
    case "declare": {
      const { isConstant, exportedAs, target, value } = statement;
      const word = `${exportedAs === null ? "" : `export ${exportedAs} `}${isConstant ? "const" : "let"}`;
      return `${word} ${printPattern(target)}${optional(" = ", value)}`;
    }
    case "return":
    case "throw":
      return `${statement.kind}${optional(" ", statement.value)}`;
    case "if":
      return `if ${printExpression(statement.test)} ${block(statement.then)}${otherwise(" else ", statement.otherwise)}`;
    case "loop": {
      const { over, isAsync, target, subject, body } = statement;
      const bound = target === null ? "" : ` ${printPattern(target)} in`;
      return `${isAsync ? "async " : ""}${over}${bound}${optional(" ", subject)} ${block(body)}`;
    }
    case "try":
      return printTry(statement);
    case "match": {
      const cases = statement.cases.map(({ patterns, guard, body, fallsThrough }) => {
        const head =
          patterns.length === 0 ? "default" : `case ${patterns.map(printPattern).join(", ")}`;
        return `${head}${optional(" if ", guard)} ${block(body)}${fallsThrough ? " falls" : ""}`;
      });
      return `match ${printExpression(statement.subject)} { ${cases.join("; ")} }`;
    }
    case "with": {
      const items = statement.items.map(({ value, target }) =>
        target === null
          ? printExpression(value)
          : `${printExpression(value)} as ${printPattern(target)}`,
      );
      return `with ${items.join(", ")} ${block(statement.body)}`;
    }
    case "block":
      return block(statement.body);
    case "break":
    case "continue":
      return statement.kind;
    case "import": {
      const names = statement.names.map(({ local, imported }) =>
        local === imported ? local : `${imported} as ${local}`,
      );
      return `import {${names.join(", ")}} from ${JSON.stringify(statement.module)}`;
    }
    case "class":
      return printClass(statement);
  }
}

function otherwise(word: string, statements: readonly Statement[]): string {
  return statements.length === 0 ? "" : `${word}${block(statements)}`;
}

function optional(word: string, value: Expression | null): string {
  return value === null ? "" : `${word}${printExpression(value)}`;
}

export function printPattern(pattern: Pattern): string {
  switch (pattern.kind) {
    case "name":
      return `${pattern.name}${optional(" = ", pattern.fallback)}`;
    case "object": {
      const members = pattern.members.map(({ key, target }) => {
        const bound = printPattern(target);
        return key === bound ? bound : `${key ?? "?"}: ${bound}`;
      });
      if (pattern.rest !== null) members.push(`...${pattern.rest}`);
      return `{${members.join(", ")}}${optional(" = ", pattern.fallback)}`;
    }
    case "list": {
      const items = pattern.items.map((item) => (item === null ? "" : printPattern(item)));
      if (pattern.rest !== null) items.push(`...${printPattern(pattern.rest)}`);
      return `[${items.join(", ")}]${optional(" = ", pattern.fallback)}`;
    }
    case "value":
      return printExpression(pattern.value);
    case "alternatives":
      return pattern.options.map(printPattern).join(" | ");
    case "opaque":
      return `<${pattern.parts.map(printExpression).join(", ")}>`;
  }
}

export function printExpression(value: Expression): string {
  switch (value.kind) {
    case "name":
      return value.name;
    case "member":
      return printMember(value);
    case "call":
      return printCall(value);
    case "literal":
      return value.value === undefined ? "undefined" : JSON.stringify(value.value);
    case "text": {
      const holes = value.parts.map(
        (part, index) => `\${${printExpression(part)}}${value.pieces[index + 1]}`,
      );
      return `\`${value.pieces[0]}${holes.join("")}\``;
    }
    case "object": {
      const members = value.members.map(({ key, computed, value: member }) => {
        const shown = printExpression(member);
        if (computed !== undefined) return `[${printExpression(computed)}]: ${shown}`;
        return key === shown ? shown : `${key ?? "?"}: ${shown}`;
      });
      return `{${members.join(", ")}}`;
    }
    case "list":
      return `[${value.items.map(printExpression).join(", ")}]`;
    case "function":
      return printFunction(value);
    case "await":
      return `await ${printExpression(value.value)}`;
    case "unary":
      return `${value.operator} ${printExpression(value.value)}`;
    case "binary":
    case "logical":
      return `(${printExpression(value.left)} ${value.operator} ${printExpression(value.right)})`;
    case "conditional":
      return `(${printExpression(value.test)} ? ${printExpression(value.then)} : ${printExpression(value.otherwise)})`;
    case "assign": {
      const target =
        value.member === null ? printPattern(value.target) : printExpression(value.member);
      return `${target} ${value.operator} ${printExpression(value.value)}`;
    }
    case "comprehension": {
      const clauses = value.clauses.map(
        ({ target, subject, conditions }) =>
          ` for ${printPattern(target)} in ${printExpression(subject)}${conditions.map((each) => optional(" if ", each)).join("")}`,
      );
      return `(${printExpression(value.element)}${optional(": ", value.value)}${clauses.join("")})`;
    }
    case "spread":
      return `...${printExpression(value.value)}`;
    case "opaque":
      return `<${value.parts.map(printExpression).join(", ")}>`;
  }
}

function printFunction(value: FunctionExpression): string {
  const parameters = value.parameters.map(
    ({ pattern, type, isRest }) =>
      `${isRest ? "..." : ""}${printPattern(pattern)}${type === null ? "" : `: ${type.text}`}`,
  );
  const decorators = value.decorators.map((each) => `@${printExpression(each)} `).join("");
  const words = `${decorators}${value.isAsync ? "async " : ""}fn${value.isGenerator ? "*" : ""}`;
  const name = value.name === null ? "" : ` ${value.name}`;
  const returned = value.returnType === null ? "" : `: ${value.returnType.text}`;
  return `${words}${name}(${parameters.join(", ")})${returned} ${block(value.body)}`;
}

function printTry(statement: TryStatement): string {
  const handlers = statement.handlers.map(({ types, target, body }) => {
    const bound = target === null ? "" : ` as ${printPattern(target)}`;
    return ` catch${types === null ? "" : ` ${types}`}${bound} ${block(body)}`;
  });
  const { body, finalizer } = statement;
  return `try ${block(body)}${handlers.join("")}${otherwise(" else ", statement.otherwise)}${otherwise(" finally ", finalizer)}`;
}

function printClass(statement: ClassStatement): string {
  const { name, bases, exportedAs, members } = statement;
  const inside = members.map(
    (member) => `${member.isStatic ? "static " : ""}${member.name}${optional(" = ", member.value)}`,
  );
  const head = `${exportedAs === null ? "" : `export ${exportedAs} `}class ${name ?? "?"}`;
  return `${head}(${bases.join(", ")}) { ${inside.join("; ")} }`;
}

function printMember(value: MemberExpression): string {
  const mark = value.isOptional ? "?." : "";
  const key = value.index === null ? JSON.stringify(value.key) : printExpression(value.index);
  const object = printExpression(value.object);
  if (value.style === "dot") return `${object}${mark || "."}${value.key}`;
  const style = value.style === "get" ? "get" : "";
  return `${object}${mark}${style}[${key}${optional(", ", value.fallback)}]`;
}

function printCall(value: CallExpression): string {
  const given = value.arguments.map((each) => {
    const shown = printExpression(each.value);
    return each.name === null ? shown : `${each.name}=${shown}`;
  });
  const callee = `${value.isNew ? "new " : ""}${printExpression(value.callee)}`;
  return `${callee}${value.isOptional ? "?." : ""}(${given.join(", ")})`;
}
