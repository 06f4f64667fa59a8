import { describe, expect, it } from "vitest";
import { readCdkFiles, sketchFunctions } from "../../testing/readCdk.ts";

const imports = `
import { Construct } from "constructs";
import { Stack, aws_lambda as lambda, aws_sqs as sqs } from "aws-cdk-lib";
import { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
`;

/** Functions by their names, each with its entry and what it is connected with. */
async function sketch(
  body: string,
  { before = "", fields = "", others = {} }: Readonly<Partial<Sketched>> = {},
) {
  const text = `${imports}${before}
export class OrdersStack extends Stack {
  ${fields}
  constructor(scope, id, props) {
    super(scope, id, props);
    const make = (name, entry = name + ".ts") => new NodejsFunction(this, name, { entry });
    const listen = (fn, name) => fn.addEventSource(new SqsEventSource(new sqs.Queue(this, name)));
    ${body}
  }
}`;
  const sketched = sketchFunctions(await readCdkFiles({ "stack.ts": text, ...others }));
  return Object.fromEntries(
    Object.entries(sketched).map(([name, told]) => [
      name,
      told.replace("index.handler in . ", "").replaceAll(/cdk:SqsEventSource | = sqs/g, ""),
    ]),
  );
}

interface Sketched {
  readonly before: string;
  readonly fields: string;
  readonly others: Readonly<Record<string, string>>;
}

const nameless = { NodejsFunction: "index.handler in " };

describe("a script that is followed", () => {
  it.each([
    ["for (let i = 0; i < 3; i++) make(`f${i}`)", ["f0", "f1", "f2"]],
    ["for (let i = 1; i <= 2; i += 1) make(`f${i}`)", ["f1", "f2"]],
    ["for (let i = 4; 0 < i; i = i - 2) make(`f${i}`)", ["f4", "f2"]],
    ["const l = ['a', 'b']; for (let i = 0; i < l.length; ++i) make(l[i])", ["a", "b"]],
    ["let i = 0; while (i < 2) { make(`f${i}`); i++ } make(`end${i}`)", ["f0", "f1", "end2"]],
    ["for (let i = 0; i < 3; i++) { if (i === 1) continue; make(`f${i}`) }", ["f0", "f2"]],
    ["for (let i = 0; i < 9; i++) { if (i === 1) break; make(`f${i}`) }", ["f0"]],
    ["for (const n of ['a', 'b', 'c']) { if (n === 'b') break; make(n) }", ["a"]],
    [
      "for (let i = 0; i < 2; i++) for (let j = i; j < 2; j++) make(`f${i}${j}`)",
      ["f00", "f01", "f11"],
    ],
    ["const n = 'a'; for (const n of ['b']) { make(n) } make(n)", ["b", "a"]],
    ["const n = 'a'; if (n) { const n = 'b'; make(n) } make(n)", ["b", "a"]],
    ["let n = 0; const id = () => `f${++n}`; make(id()); make(id())", ["f1", "f2"]],
    ["let n = ''; n ||= 'a'; n &&= n + 'b'; let m; m ??= n; make(m)", ["ab"]],
    ["for (const n of new Set(['a', 'b', 'a'])) make(n)", ["a", "b"]],
    ["new Set(['a']).add('b').forEach((n) => make(n))", ["a", "b"]],
    ["const s = new Set(['a']); if (s.has('b')) make('b'); if (s.size === 1) make('a')", ["a"]],
    ["['a', 'b', 'c'].slice(1).concat('d').map((n) => make(n))", ["b", "c", "d"]],
    ["['a', 'b', 'c'].filter((n) => n !== 'b').reverse().map((n) => make(n))", ["c", "a"]],
    ["['a', 'b'].forEach(((n) => make(n)).bind(this))", ["a", "b"]],
    ["Array.from({ length: 2 }, (_, i) => make(`f${i}`))", ["f0", "f1"]],
    ["[...Array(2).keys()].forEach((i) => make(`f${i}`))", ["f0", "f1"]],
    ["new Array(2).fill(0).map((_, i) => make(`f${i}`))", ["f0", "f1"]],
    ["for (const [i, n] of ['a', 'b'].entries()) make(n + i)", ["a0", "b1"]],
    ["const [first, ...rest] = ['a', 'b', 'c']; rest.forEach((n) => make(n))", ["b", "c"]],
    ["const [x, y = 'b'] = ['a']; make(x); make(y)", ["a", "b"]],
    ["make(['b', 'a'].sort()[0])", ["a"]],
    ["for (const n of 'a-b'.split('-')) make(n[0].toUpperCase() + n.slice(1))", ["A", "B"]],
    ["make(String(7).padStart(3, '0')); if ('abc'.startsWith('ab')) make('yes')", ["007", "yes"]],
    [
      "const l = ['a']; if (l.includes('b')) make('b'); if (l.some((n) => n === 'a')) make('a')",
      ["a"],
    ],
    ["['a', '', 'b'].filter(Boolean).forEach((n) => make(n))", ["a", "b"]],
    ["[1, 2].map(String).forEach((n) => make('f' + n.length + n))", ["f11", "f12"]],
    [
      "function f(n) { make(n + this.x) } f.call({ x: 1 }, 'a'); f.apply({ x: 2 }, ['b'])",
      ["a1", "b2"],
    ],
    ["function f(x, n) { make(n + x) } ['a', 'b'].forEach(f.bind(this, 'x'))", ["ax", "bx"]],
    [
      "for (const n of ['a', ['b', 'c']]) (Array.isArray(n) ? n : [n]).forEach((m) => make(m))",
      ["a", "b", "c"],
    ],
    [
      "for (const n of ['a', { b: 1 }]) if (typeof n === 'string') make(n); else Object.keys(n).map((m) => make(m))",
      ["a", "b"],
    ],
    [
      "for (const o of [{ n: 'a', x: 1 }, { n: 'b' }]) if ('x' in o && Object.hasOwn(o, 'x')) make(o.n)",
      ["a"],
    ],
    [
      "if (props.a) { let n = 0; n++; for (let i = 0; i < 2; i++) { let m = i; m += n; make('f' + m) } }",
      ["f1", "f2"],
    ],
    ["const o = { l: ['a'] }; if (o.l && o.l.length) make((o.l || ['b'])[0])", ["a"]],
    ["const o = { a: 1, b: 2 }; delete o.b; for (const n in o) make(n)", ["a"]],
    ["const s = new Set(['a', 'b']); s.delete('a'); for (const n of s) make(n)", ["b"]],
    ["make(7 % 4 > 2 ? 'a' : 'b')", ["a"]],
    [
      "switch ('b' as string) { case 'a': make('a'); break; case 'b': make('b'); break; default: make('c') }",
      ["b"],
    ],
    ["switch ('b') { default: make('c'); break; case 'b': case 'd': make('b') }", ["b"]],
    [
      "switch ('a') { case 'a': make('a'); case 'b': make('b'); break; case 'c': make('c') }",
      ["a", "b"],
    ],
    ["for (const n of ['a', 'b']) { switch (n) { case 'a': continue; default: make(n) } }", ["b"]],
    ["make('a', ({ ...(false && { entry: 'b.ts' }), entry: 'a.ts' }).entry)", ["a"]],
  ])("makes functions by %s", async (body, names) => {
    expect(await sketch(body)).toEqual(
      Object.fromEntries(names.map((name) => [name, `${name}.ts`])),
    );
  });

  it.each([
    ["for (const [k, v] of m) make(k, v)"],
    ["m.forEach((v, k) => make(k, v))"],
    ["for (const [k, v] of m.entries()) make(k, v)"],
    ["[...m].map(([k, v]) => make(k, v))"],
    ["for (const k of m.keys()) make(k, m.get(k))"],
    ["Object.entries(Object.fromEntries(m)).forEach(([k, v]) => make(k, v))"],
  ])("goes through a map by %s", async (body) => {
    const map = `const m = new Map<string, string>([["a", "x.ts"], ["b", "w.ts"]]); m.set("b", "y.ts");`;
    expect(await sketch(map + body)).toEqual({ a: "x.ts", b: "y.ts" });
  });

  it.each([
    [
      "const fns = ['a', 'b'].reduce((all, n) => { const fn = make(n); return { ...all, [n]: fn } }, {}); listen(fns.a, 'Q')",
    ],
    ["const fns = {}; for (const n of ['a', 'b']) fns[n] = make(n); listen(fns['a'], 'Q')"],
    ["const fns = Object.fromEntries(['a', 'b'].map((n) => [n, make(n)])); listen(fns.a, 'Q')"],
    [
      "const fns = new Map(); for (const n of ['a', 'b']) fns.set(n, make(n)); listen(fns.get('a'), 'Q')",
    ],
    [
      "const fns = ['a', 'b'].map((n) => ({ n, fn: make(n) })); listen(fns.find(({ n }) => n === 'a').fn, 'Q')",
    ],
    ["const K = { A: 'a' }; const fns = { [K.A]: make('a'), b: make('b') }; listen(fns.a, 'Q')"],
  ])("connects what it has collected by %s", async (body) => {
    expect(await sketch(body)).toEqual({ a: "a.ts; Q", b: "b.ts" });
  });

  it.each([
    ["for (let i = 0; i < props.count; i++) make('a' + props.name)", { a: "index.handler in " }],
    ["for (let i = 0; i < 5000; i++) make('a')", { a: "a.ts" }],
    ["let n = 'b.ts'; if (props.a) { n = 'c.ts' } make('a', n)", { a: "index.handler in " }],
    [
      "let n = 0; const f = () => { n += 1 }; if (props.a) f(); make('a', `b${n}.ts`)",
      { a: "index.handler in " },
    ],
    ["while (true) { make('a') }", { a: "a.ts" }],
    ["for (const n of ['a'].filter((n) => props.names.includes(n))) make(n)", nameless],
    [
      "switch (props.kind) { case 'a': make('a'); break; case 'b': make('b') }",
      { a: "a.ts", b: "b.ts" },
    ],
    [
      "const entry = props.isNew === '1' ? 'b.ts' : 'c.ts'; make('a', entry)",
      { a: "index.handler in " },
    ],
    ["make('a', this.node.tryGetContext('old') ? 'b.ts' : 'c.ts')", { a: "index.handler in " }],
    ["make('a', this.node.tryGetContext('entry') ?? 'c.ts')", { a: "index.handler in " }],
    [
      "const l = ['b', 'c']; l.splice(0, 1); for (const n of l) make('a', n)",
      { a: "index.handler in " },
    ],
    [
      "const m = new Map([['b', 1]]); m.delete('b'); for (const [n] of m) make('a', n)",
      { a: "index.handler in " },
    ],
    ["make('a', settings.isOld ? 'b.ts' : 'c.ts')", { a: "index.handler in " }],
    ["make('a', 1 == props.one ? 'b.ts' : 'c.ts')", { a: "index.handler in " }],
    [
      "make('a', ['b.ts', 'a.ts'].sort((one, other) => props.sort(one, other))[0])",
      { a: "index.handler in " },
    ],
  ])("says no more than the text tells by %s", async (body, expected) => {
    const before = `import { settings } from "@acme/settings";`;
    expect(await sketch(body, { before })).toEqual(expected);
  });

  it("tells classes apart, and goes down a tree of routes", async () => {
    const before = `
      class Task { constructor(readonly name, readonly entry = name + ".ts") {} }
      class Job extends Task { constructor(name, readonly queue) { super(name, name + "/job.ts"); } }`;
    const body = `
      for (const task of [new Task("a"), new Job("b", "Q"), new Task("c", "x.ts")]) {
        const fn = make(task.name, task.entry);
        if (task instanceof Job) listen(fn, task.queue);
      }
      const walk = (tree) => { for (const [key, value] of Object.entries(tree)) {
        if (typeof value === "string") make(key + "-" + value, value + ".ts"); else walk(value);
      } };
      walk({ orders: { get: "list", id: { get: "one" } }, post: "create" });`;
    expect(await sketch(body, { before })).toEqual({
      a: "a.ts",
      b: "b/job.ts; Q",
      c: "x.ts",
      "get-list": "list.ts",
      "get-one": "one.ts",
      "post-create": "create.ts",
    });
  });

  it("finds the stacks of a namespace", async () => {
    const before = `
      export namespace Shop {
        export class Jobs extends Stack {
          constructor(scope, id) { super(scope, id); new NodejsFunction(this, "Job", { entry: "job.ts" }); }
        }
      }`;
    expect(await sketch("", { before })).toEqual({ Job: "job.ts" });
  });

  it("connects nothing by a field that nothing sets", async () => {
    const before = `
      class Builder {
        private entry: string; private queue?: sqs.IQueue; private topic?: sqs.IQueue;
        constructor(private readonly scope, private readonly id) {}
        withEntry(entry) { this.entry = entry; return this; }
        withQueue(queue) { this.queue = queue; return this; }
        withAll(all) { Object.assign(this, all); return this; }
        build() {
          const fn = new NodejsFunction(this.scope, this.id, { entry: this.entry });
          if (this.queue) fn.addEventSource(new SqsEventSource(this.queue));
        }
      }`;
    const body = `
      new Builder(this, "a").withEntry("a.ts").build();
      new Builder(this, "b").withEntry("b.ts").withQueue(new sqs.Queue(this, "Q")).build();
      new Builder(this, "c").withAll({ entry: "c.ts", queue: new sqs.Queue(this, "R") }).build();
      new Builder(this, "d").withEntry("d.ts").withAll(props.all).build();`;
    expect(await sketch(body, { before })).toEqual({
      a: "a.ts",
      b: "b.ts; Q",
      c: "c.ts; R",
      d: "index.handler in ; SqsEventSource",
    });
  });

  it("finds what require.resolve does", async () => {
    const others = {
      "lambda/a.ts": "",
      "lambda/b/index.ts": "",
      "jobs/c.js": "",
    };
    const body = `make("a", require.resolve("./lambda/a")); make("b", require.resolve("./lambda/b"));
      for (const n of ["c", "d"]) make(n, require.resolve(\`./jobs/\${n}\`)); make("e", require.resolve("@acme/job"));`;
    expect(await sketch(body, { others })).toEqual({
      a: "lambda/a.ts",
      b: "lambda/b/index.ts",
      c: "jobs/c.js",
      d: "index.handler in ",
      e: "index.handler in ",
    });
  });

  it("follows factories, fields, getters and classes that extend others", async () => {
    const before = `
      enum Handlers { Create = "create", Remove = "remove" }
      class Factory {
        static readonly folder = "src";
        static create(scope, id, { handler = Handlers.Create, ...rest } = {}) {
          return new NodejsFunction(scope, id, { entry: \`\${this.folder}/\${handler}.ts\`, ...rest });
        }
      }
      abstract class Worker extends NodejsFunction {
        readonly queue = new sqs.Queue(this, "Queue");
        constructor(scope, id, props) { super(scope, id, { memorySize: 128, ...props }); this.connect(); }
        connect() { this.addEventSource(new SqsEventSource(this.source)); }
        get source() { return this.queue; }
      }
      class OrdersWorker extends Worker {
        constructor(scope, id) { super(scope, id, { entry: "orders.ts" }); }
      }
      class SpecialWorker extends OrdersWorker {}`;
    const fields = `
      private readonly definitions = [{ id: "one", entry: "1.ts" }, { id: "two", entry: "2.ts" }];
      private readonly add = ({ id, entry }) => new NodejsFunction(this, id, { entry });`;
    const body = `
      Factory.create(this, "A"); Factory.create(this, "B", { handler: Handlers.Remove });
      this.definitions.forEach(this.add);
      new SpecialWorker(this, "Special");`;
    expect(await sketch(body, { before, fields })).toEqual({
      A: "src/create.ts",
      B: "src/remove.ts",
      one: "1.ts",
      two: "2.ts",
      Special: "orders.ts; Queue",
    });
  });

  it("follows helpers and settings of other files", async () => {
    const others = {
      "settings.ts": `export const functions = { orders: { entry: "orders.ts" }, users: { entry: "users.ts", queue: "Users" } } as const satisfies object;`,
      "helpers.ts": `const merge = (...all) => all.reduce((one, other) => ({ ...one, ...other }), {});
        export const settle = (given) => merge({ memorySize: 512 }, given);`,
    };
    const before = `import { functions } from "./settings"; import * as helpers from "./helpers";`;
    const body = `Object.entries(functions).forEach(([name, { queue, ...props }]) => {
      const fn = new NodejsFunction(this, name, helpers.settle(props)); if (queue) listen(fn, queue); });`;
    expect(await sketch(body, { before, others })).toEqual({
      orders: "orders.ts",
      users: "users.ts; Users",
    });
  });
});
