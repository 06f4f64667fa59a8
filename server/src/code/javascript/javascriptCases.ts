/** Source and what it lowers to, as `printCode` shows it. */
export const javascriptCases: readonly (readonly [string, string])[] = [
  ["a.b?.c[0]?.['d-e'][f]", 'a.b?.c[0]?.["d-e"][f]'],
  ["f(a, ...b); new C(d); e?.(); a?.b(c)", "f(a, ...b); new C(d); e?.(); a?.b(c)"],
  ["a && b || c ?? !d", "(((a and b) or c) nullish not d)"],
  ["a === -1 ? b : typeof c", "((a === -1) ? b : typeof c)"],
  ["a = b; a.b += c; i--; ({ a } = b)", "a = b; a.b += c; i -= 1; {a} = b"],
  ["(a, b); /x/g; `a`; `a${b}c\\n`", '<a, b>; <>; "a"; `a${b}c\n`'],
  ["'\\x41\\u0042\\u{43}\\\n\\'\\q'; 0x1f; 1_000; 10n", '"ABC\'q"; 31; 1000; 10'],
  [
    "x = { a, 'b': 1, [c]: 2, ...d, e() {}, get f() { return 1 } }",
    "x = {a, b: 1, [c]: 2, ?: d, e: fn e() {}, f: fn f() { return 1 }}",
  ],
  ["x = [a, , ...b]", "x = [a, undefined, ...b]"],
  ["const { a, b: { c = 1 }, 'd-e': f, ...g } = h", "const {a, b: {c: c = 1}, d-e: f, ...g} = h"],
  ["let [a, , b = 2, ...c] = d, e", "let [a, , b = 2, ...c] = d; let e"],
  [
    "async function f({ a } = {}, ...b) { await c; return }",
    "const f = async fn f({a} = {}, ...b) { await c; return }",
  ],
  [
    "a.map((b) => b.c).filter(async d => { d })",
    "a.map(fn(b) { return b.c }).filter(async fn(d) { d })",
  ],
  ["function* g() { yield* a }", "const g = fn* g() { <a> }"],
  ["if (a) b; else if (c) { d }", "if a { b } else { if c { d } }"],
  ["for (const a of b) c; for (d in e) f", "each a in b { c }; keys d in e { f }"],
  ["for await (const [k, v] of a) { continue }", "async each [k, v] in a { continue }"],
  [
    "for (let i = 0; i < n; i++) a; for (;;) break",
    "{ let i = 0; while (i < n) { a; i += 1 } }; while { break }",
  ],
  ["while (a) { b } do c; while (d)", "while a { b }; while d { c }"],
  [
    "switch (a) { case 1: case 'b': f(); break; default: g() }",
    'match a { case 1 {} falls; case "b" { f(); break }; default { g() } }',
  ],
  ["try { a } catch { b } finally { c }", "try { a } catch { b } finally { c }"],
  [
    "try { a } catch ({ message }) { throw message }",
    "try { a } catch as {message} { throw message }",
  ],
  [
    "class A extends B.C { static x = 1; #p = 2; async m(a) { this.#p } }",
    "class A(B.C) { static x = 1; #p = 2; m = async fn m(a) { this.#p } }",
  ],
  ["const A = class extends B { m() {} }", "class A(B) { m = fn m() {} }"],
  ["f(class { m() { a } })", "f(<fn m() { a }>)"],
  [
    "import a, { b as c } from 'm'; import * as d from 'n'; import 'o'",
    'import {default as a, b as c} from "m"; import {* as d} from "n"; import {} from "o"',
  ],
  [
    "const a = require('m'), { b, c: d } = require('n'), e = require('o').f",
    'import {* as a} from "m"; import {b, c as d} from "n"; import {f as e} from "o"',
  ],
  [
    "const { a } = require(path.join(__dirname, '/rules.ts')), b = require(resolve(__dirname, '..', 'm')).c",
    'import {a} from "./rules.ts"; import {c as b} from "../m"',
  ],
  [
    "const a = require(join(folder, 'm')), b = require(find('m'))",
    'const a = require(join(folder, "m")); const b = require(find("m"))',
  ],
  ["const { a } = await import('m')", 'import {a} from "m"'],
  ["const { a: { b } } = require('m')", 'const {a: {b}} = require("m")'],
  [
    "export const handler = async () => 1",
    "export handler const handler = async fn() { return 1 }",
  ],
  [
    "export function handler() {} export class C {}",
    "export handler const handler = fn handler() {}; export C class C() {  }",
  ],
  ["export default async (event) => {}", "export default const <> = async fn(event) {}"],
  ["export default function main() {}", "export default const main = fn main() {}"],
  [
    "export { a as handler, b }; export { c } from 'm'",
    'export handler const <> = a; export b const <> = b; import {} from "m"',
  ],
  [
    "exports.handler = async (event) => event",
    "export handler const <> = async fn(event) { return event }",
  ],
  [
    "module.exports = { handler, other: middy(main), ...rest, async third() {} }",
    "export handler const <> = handler; export other const <> = middy(main); ...rest; export third const <> = async fn third() {}",
  ],
  ["module.exports.a = exports.b = c", "export b const <> = c; export a const <> = c"],
  ["const a = exports.b = c", "const a = exports.b = c; export b const <> = c"],
  ["module.exports = middy(a)", "module.exports = middy(a)"],
  ["label: for (const a of b) { break label }", "each a in b { break }"],
  ["using a = b; await using c = d", "const a = b; const c = d"],
  ["gql`a${b}`; delete a.b; 'a' in b", 'gql(`a${b}`); delete a.b; ("a" in b)'],
  ["<div a={b} {...c}>t {d.e}<F/></div>", "<<div, <<b>>, <...c>>, <d.e>, <F>>"],
];

/** The same of what TypeScript adds. */
export const typescriptCases: readonly (readonly [string, string])[] = [
  ["(a as B).c!.d; a satisfies B; <B>a; f<T>(a!)", "a.c.d; a; a; f(a)"],
  [
    "const f = (a: A, b?: B, ...c: C[]): Promise<D> => {}",
    "const f = fn(a: A, b: B, ...c: C[]): Promise<D> {}",
  ],
  ["function f(this: A, { b }: B = {}): void {}", "const f = fn f({b} = {}: B): void {}"],
  [
    "type A = B; interface C {} declare const d: E; function f(): void; import type { G } from 'g'",
    'import {G} from "g"',
  ],
  [
    "@d('x') class A<T> extends B<T> implements C { constructor(private readonly y: string) {} @log() async m(e: E) {} }",
    'd("x"); class A(B) { constructor = fn constructor(y: string) {}; m = @log() async fn m(e: E) {} }',
  ],
  ["abstract class A { abstract a(): void; b?(): void; declare c: D }", "class A() { c }"],
  [
    "enum E { A, B = 2 } namespace N { export const a = 1 }",
    "const E = {A: <>, B: 2}; { const a = 1 }",
  ],
  [
    "export = { handler }; import a = require('m')",
    'export handler const <> = handler; import {* as a} from "m"',
  ],
];
