import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { readCdkFiles } from "../../testing/readCdk.ts";

/** What a program's function has for its handler that is named after a value; null where that isn't known. */
async function handlerOf(expression: string): Promise<string | null> {
  const text = `import { Stack, aws_lambda as lambda } from "aws-cdk-lib";
export class S extends Stack { constructor(scope, id) { super(scope, id);
  new lambda.Function(this, "A", { handler: "is " + (${expression}), code: lambda.Code.fromAsset("src") }); } }`;
  const { functions } = await readCdkFiles({ "stack.ts": text });
  return functions[0]?.handler ?? null;
}

async function pythonHandlerOf(expression: string): Promise<string | null> {
  const text = `from aws_cdk import Stack, aws_lambda as lambda_
class S(Stack):
    def __init__(self, scope, id):
        super().__init__(scope, id)
        value = ${expression}
        lambda_.Function(self, "A", handler=f"is {value}", code=lambda_.Code.from_asset("src"))`;
  const { functions } = await readCdkFiles({ "stack.py": text });
  return functions[0]?.handler ?? null;
}

/** A function that runs at once, of statements that end with what it gives. */
const run = (statements: string): string => `(() => { ${statements} })()`;

describe("a value that a program's text fixes", () => {
  it.each([
    "'abc'.slice(-2) + 'abc'.slice(1, -1) + 'abc'.substring(1, 2) + 'abc'[1]",
    "'a-b'.split('-').join('|') + 'ABC'.toLowerCase() + ' a '.toString() + ' a '.trim()",
    "['b', 'a', 'B'].sort().join() + [1, [2]].flat().length + [3, 1].reverse().join()",
    "Object.keys({ b: 1, 2: 1, a: 1, 1: 1 }).join()",
    "new Set('aab'.split('')).size + '-' + new Map([['a', 1], ['a', 2]]).size",
    "['a', 'b'].reduce((one, other) => one + other) + [1, 2].map((n, i, all) => n + i + all.length)[1]",
    "5 % 3 + 2 ** 3 + 7 / 2",
    "typeof null + typeof [] + typeof undefined + typeof (() => 1)",
    "[null == undefined, '' || 'b', 0 ?? 'b', null ?? 'c', '' && 'd'].map((one) => `${one}`)[1]",
    "(({ a, ...rest }) => Object.keys(rest).join())({ a: 1, b: 2, c: 3 })",
    "((first, ...rest) => first + rest.join())(1, 2, 3)",
    run("let n = 0; return n++ + '-' + n + '-' + ++n + '-' + n--;"),
    run("let text = ''; for (let i = 0; i < 3; i++) text += i; return text;"),
    run(
      "const all = []; for (let i = 0; i < 3; i++) all.push(() => i); return all.map((one) => one()).join();",
    ),
    run("const a = [1, 2]; const b = a; return b.push(3) + a.join();"),
    run("const a = [1, 2]; a[0] = 9; return a.join();"),
    run("let x = 1; { let x = 2; } return x;"),
    run("var x = 1; if (true) { var x = 2; } return x;"),
    run("for (var i = 0; i < 3; i++) {} return i;"),
    run("switch (2 + 0) { case 1: return 'a'; case 2: case 3: return 'b'; default: return 'c'; }"),
    run(
      "class A { n = 'a'; } class B extends A { n = 'b'; constructor() { super(); this.o = this.n; } } return new B().o;",
    ),
    run(
      "class A { constructor() { this.v = this.k(); } k() { return 'a'; } } class B extends A { k() { return 'b'; } } return new B().v;",
    ),
    run(
      "class A { x = 1; get y() { return this.x + 1; } static z = 3; m() { return this.y + A.z; } } return new A().m();",
    ),
    run("const o = { get a() { return 4; }, b: 2, f() { return this.b; } }; return o.a;"),
    run("const { a: { b = 5 } = {} } = {}; return b;"),
    run("const f = (n) => (n <= 0 ? '' : n + f(n - 1)); return f(3);"),
  ])("is what JavaScript gives: %s", async (expression) => {
    expect(await handlerOf(expression)).toBe(`is ${String(runInNewContext(expression))}`);
  });

  it.each([
    "'abc'.substring(2, 0)",
    "'abc'.substring(-2)",
    "'a,b'.split(',', 1).join()",
    "'a-b'.replace('a', '$&x')",
    "'abc'.includes('a', 1)",
    "'abc'.startsWith('b', 1)",
    "[1, 2, 3].fill(0, 1).join()",
    "[1, [2, [3]]].flat(2).length",
    "[5, 6].includes(5, 1)",
    run("const a = [3, 1, 2]; a.sort((one, other) => one - other); return a.join();"),
    run("const a = [1, 2, 3]; a.length = 1; return a.join();"),
    run("var x = 1; if (Math.random() < 2) { var x = 2; } return x;"),
  ])("is unknown rather than another than JavaScript's: %s", async (expression) => {
    expect([null, `is ${String(runInNewContext(expression))}`]).toContain(
      await handlerOf(expression),
    );
  });

  it.each([
    [`"abc"[:2]`, "ab"],
    [`"abc"[1:]`, "bc"],
    [`[1, 2, 3][:-1][-1]`, "2"],
    [`"a-b c".title()`, "A-B C"],
    [`True`, "True"],
    [`None`, "None"],
    [`str(1 < 2 < 3)`, "True"],
    [`7 // 2`, "3"],
    [`int("7") + 1`, "8"],
    [`{n: i for i, n in enumerate(["a", "b"])}["b"]`, "1"],
    [`(lambda *a, **k: len(a) * 10 + len(k))(1, 2, b=3)`, "21"],
    [`(lambda **k: len(k))()`, "0"],
    [`[a + b for a in "a".split() for b in ["c", "d"]][1]`, "ad"],
  ])("is what Python gives: %s", async (expression, expected) => {
    expect(await pythonHandlerOf(expression)).toBe(`is ${expected}`);
  });

  it.each([
    `"abc"[::-1]`,
    `"a,b,c".split(",", 1)[1]`,
    `"a-a".replace("a", "b", 1)`,
    `4 / 2`,
    `int(7.9)`,
    `"-7".zfill(4)`,
    `"%05d" % 3`,
    `"{:>3}".format("a")`,
    `sorted(["b", "a"], reverse=True)[0]`,
  ])("is unknown where Python's is not followed: %s", async (expression) => {
    expect(await pythonHandlerOf(expression)).toBeNull();
  });
});
