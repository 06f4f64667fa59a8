import type { CodeLanguage } from "../testing/suggestInText.ts";

/** One way to come to a value and to ask for a part of it, written for any path. */
export interface AccessStyle {
  readonly language: CodeLanguage;
  readonly title: string;
  /** A handler with the caret, `‸`, where a part of the value at the path is asked for. */
  readonly write: (path: readonly string[]) => string;
}

function jsHandler(body: string, before = ""): string {
  return `${before}export const handler = async (event) => {\n  ${body}\n};\n`;
}

function pyHandler(body: string, before = ""): string {
  return `${before}def handler(event, context):\n    ${body}\n`;
}

function isName(key: string): boolean {
  return /^[A-Za-z_$][\w$]*$/u.test(key);
}

/** Lists are `[]` in a path, and values of a map `*`. */
function keyOf(segment: string): string {
  return segment === "*" ? "any" : segment;
}

function jsMember(segment: string, mark = ""): string {
  if (segment === "[]") return `${mark}[0]`;
  const key = keyOf(segment);
  return isName(key) ? `${mark || "."}${key}` : `${mark}[${JSON.stringify(key)}]`;
}

function brackets(path: readonly string[]): string {
  return path.map((each) => (each === "[]" ? "[0]" : `["${keyOf(each)}"]`)).join("");
}

/** A statement for each step, which gives its value a name; `written` says how one step is written. */
function aliases(
  path: readonly string[],
  written: (from: string, segment: string, name: string) => string,
): { readonly lines: readonly string[]; readonly last: string } {
  const lines = path.map((segment, index) =>
    written(index === 0 ? "event" : `v${index}`, segment, `v${index + 1}`),
  );
  return { lines, last: path.length === 0 ? "event" : `v${path.length}` };
}

function jsPattern(path: readonly string[]): string {
  return path.reduceRight((inner, segment) => {
    if (segment === "[]") return `[${inner}]`;
    const key = keyOf(segment);
    return `{ ${isName(key) ? key : JSON.stringify(key)}: ${inner} }`;
  }, "{ ‸ }");
}

function pyPattern(path: readonly string[]): string {
  return path.reduceRight(
    (inner, segment) => (segment === "[]" ? `[${inner}]` : `{"${keyOf(segment)}": ${inner}}`),
    '{"‸": found}',
  );
}

/** Goes into each list by a loop of some kind; the members between are written out. */
function inLoops(
  path: readonly string[],
  from: string,
  depth: number,
  loop: (list: string, name: string, inner: string) => string,
  member: (segment: string) => string,
  end: (value: string) => string,
): string {
  const at = path.indexOf("[]");
  const before = (at === -1 ? path : path.slice(0, at)).map(member).join("");
  if (at === -1) return end(from + before);
  const name = `r${depth}`;
  return loop(from + before, name, inLoops(path.slice(at + 1), name, depth + 1, loop, member, end));
}

const dot = (value: string): string => `${value}.‸;`;
const key = (value: string): string => `${value}["‸"]`;

const javascriptStyles: readonly Omit<AccessStyle, "language">[] = [
  {
    title: "members",
    write: (path) => jsHandler(dot(`event${path.map((each) => jsMember(each)).join("")}`)),
  },
  { title: "brackets", write: (path) => jsHandler(`${key(`event${brackets(path)}`)};`) },
  {
    title: "brackets that are not closed",
    write: (path) => jsHandler(`const found = event${brackets(path)}['‸`),
  },
  {
    title: "`?.`",
    write: (path) => jsHandler(`event${path.map((each) => jsMember(each, "?.")).join("")}?.‸;`),
  },
  {
    title: "a destructuring pattern",
    write: (path) => jsHandler(`const ${jsPattern(path)} = event;`),
  },
  {
    title: "aliases",
    write: (path) => {
      const { lines, last } = aliases(
        path,
        (from, segment, name) => `const ${name} = ${from}${jsMember(segment)};`,
      );
      return jsHandler([...lines, dot(last)].join("\n  "));
    },
  },
  {
    title: "loops",
    write: (path) =>
      jsHandler(
        inLoops(
          path,
          "event",
          0,
          (list, name, inner) => `for (const ${name} of ${list}) { ${inner} }`,
          (each) => jsMember(each),
          dot,
        ),
      ),
  },
  {
    title: "callbacks",
    write: (path) =>
      jsHandler(
        `return ${inLoops(
          path,
          "event",
          0,
          (list, name, inner) => `${list}.map((${name}) => ${inner})`,
          (each) => jsMember(each),
          (value) => `${value}.‸`,
        )};`,
      ),
  },
  {
    title: "a template literal",
    write: (path) =>
      jsHandler(`log(\`a \${event${path.map((each) => jsMember(each)).join("")}.‸} b\`);`),
  },
  {
    title: "the parameter of a helper",
    write: (path) =>
      jsHandler(
        `help(event${path.map((each) => jsMember(each)).join("")});`,
        "function help(part) {\n  part.‸\n}\n",
      ),
  },
];

const pythonStyles: readonly Omit<AccessStyle, "language">[] = [
  { title: "keys", write: (path) => pyHandler(key(`event${brackets(path)}`)) },
  {
    title: "keys that are not closed",
    write: (path) => pyHandler(`found = event${brackets(path)}['‸`),
  },
  {
    title: "`get`",
    write: (path) =>
      pyHandler(
        `event${path.map((each) => (each === "[]" ? "[0]" : `.get("${keyOf(each)}", {})`)).join("")}.get("‸")`,
      ),
  },
  {
    title: "aliases",
    write: (path) => {
      const { lines, last } = aliases(
        path,
        (from, segment, name) => `${name} = ${from}${brackets([segment])}`,
      );
      return pyHandler([...lines, key(last)].join("\n    "));
    },
  },
  {
    title: "loops",
    write: (path) => {
      let indent = "    ";
      const lines: string[] = [];
      let from = "event";
      for (const segment of path) {
        if (segment === "[]") {
          lines.push(`${indent}for r${lines.length} in ${from}:`);
          from = `r${lines.length - 1}`;
          indent += "    ";
        } else from += brackets([segment]);
      }
      return `def handler(event, context):\n${[...lines, `${indent}${key(from)}`].join("\n")}\n`;
    },
  },
  {
    title: "comprehensions",
    write: (path) =>
      pyHandler(
        `return ${inLoops(
          path,
          "event",
          0,
          (list, name, inner) => `[${inner} for ${name} in ${list}]`,
          (each) => brackets([each]),
          key,
        )}`,
      ),
  },
  {
    title: "a `case`",
    write: (path) => pyHandler(`match event:\n        case ${pyPattern(path)}:\n            pass`),
  },
  {
    title: "an f-string",
    write: (path) => pyHandler(`print(f"a {event${brackets(path).replaceAll('"', "'")}['‸']} b")`),
  },
  {
    title: "an assignment in a condition",
    write: (path) => pyHandler(`if part := event${brackets(path)}:\n        ${key("part")}`),
  },
  {
    title: "the parameter of a helper",
    write: (path) =>
      pyHandler(`help(event${brackets(path)})`, `def help(part):\n    ${key("part")}\n\n`),
  },
];

/** TypeScript's grammar is another one, the rest is JavaScript's: a few styles try it. */
const inTypescript = new Set(["members", "a destructuring pattern", "callbacks"]);

export const accessStyles: readonly AccessStyle[] = [
  ...inLanguage("javascript", javascriptStyles),
  ...inLanguage(
    "typescript",
    javascriptStyles.filter(({ title }) => inTypescript.has(title)),
  ),
  ...inLanguage("python", pythonStyles),
];

function inLanguage(language: CodeLanguage, styles: typeof javascriptStyles): AccessStyle[] {
  return styles.map(({ title, write }) => ({ language, title, write }));
}
