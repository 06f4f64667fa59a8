/** Source and what it lowers to, as `printCode` shows it. */
export const pythonCases: readonly (readonly [string, string])[] = [
  ["a.b['c'][0][-1][d]; a[b, c]", 'a.b["c"][0][-1][d]; a[<b, c>]'],
  [
    "a.get('b'); a.get('b', {}).get(c); a.get(*d); a.get()",
    'aget["b"]; aget["b", {}]get[c]; a.get(...d); a.get()',
  ],
  ["a[1:]; a[b:c]", "a.slice(1); a.slice(b, c)"],
  ["a[:b]; a[::-1]; a[:]", "a.slice(0, b); a.slice(0, undefined, -1); a.slice()"],
  ["f(a, b=1, *c, **d)", "f(a, b=1, ...c, ...d)"],
  ["not a and b or c", "((not a and b) or c)"],
  [
    "a < b <= c; d is not None; 'x' not  in e",
    '((a < b) and (b <= c)); (d is not null); ("x" not in e)',
  ],
  ["b if a else c", "(a ? b : c)"],
  ["a + -b; -1; 0x1f; 1_000; 1.5; 1j; ...", "(a + - b); -1; 31; 1000; 1.5; <>; <>"],
  ["f'a{b!r:>{c}}{{d' 'e'", "`a${b}${c}{de`"],
  [String.raw`'\x41\n\'\101' r'\n' """z"""`, String.raw`"A\n'A\\nz"`],
  [
    "{'a': 1, **b, c: d, 2: e}; {1, 2}; (1,); [*a]; ()",
    "{a: 1, ?: b, [c]: d, 2: e}; [1, 2]; [1]; [...a]; []",
  ],
  ["[*a['b'].c(), d]; [*a['b']]", '[...a["b"].c(), d]; [...a["b"]]'],
  ["a = b; c = 1; c = 2", "const a = b; let c = 1; let c = 2"],
  ["a = b = c['d']", 'const b = c["d"]; const a = b'],
  ["a.b = c = d", "const c = d; a.b = c"],
  ["a: int = 1; b: str", "const a = 1; const b"],
  ["a, (b, *c) = d", "const [a, [b, ...c]] = d"],
  ["a.b = c; a['d'] += 1; e += 1", 'a.b = c; a["d"] += 1; e += 1'],
  [
    "def f(a, /, b: int, c=1, *, d: str = 'x', **e) -> int:\n  return a",
    'const f = fn f(a, b: int, c = 1, d = "x": str, ...e): int { return a }',
  ],
  ["@a.b(c)\n@d\nasync def f(*args): pass", "const f = @a.b(c) @d async fn f(...args) {}"],
  [
    "def f():\n  a = 1\n  b = 1\n  for b in c: pass\n  yield a",
    "const f = fn* f() { const a = 1; let b = 1; each b in c {}; <a> }",
  ],
  ["def f(): yield from a", "const f = fn* f() { <...a> }"],
  [
    "itemgetter('a'); operator.itemgetter('a', 0)",
    'fn(itemgetter subject) { return itemgetter subject["a"] }; fn(itemgetter subject) { return [itemgetter subject["a"], itemgetter subject[0]] }',
  ],
  ["itemgetter(a); itemgetter(*b)", "itemgetter(a); itemgetter(...b)"],
  ["f(lambda e, c=1: e['x'])", 'f(fn(e, c = 1) { return e["x"] })'],
  [
    "@d\nclass A(B, metaclass=C):\n  x: int = 1\n  @staticmethod\n  def m(a): pass\n  def n(self): pass",
    "d; class A(B) { static x = 1; static m = @staticmethod fn m(a) {}; n = fn n(self) {} }",
  ],
  ["if a: b\nelif c: d\nelse: e", "if a { b } else { if c { d } else { e } }"],
  ["for k, v in a.items(): pass\nelse: b", "each [k, v] in a.items() {}; b"],
  [
    "async def f():\n  async for a in b: await a",
    "const f = async fn f() { async each a in b { await a } }",
  ],
  ["while a: break\nfor b in c: continue", "while a { break }; each b in c { continue }"],
  [
    "try: a\nexcept (B, C) as e: raise D('x') from e\nexcept E: raise\nexcept: b\nelse: c\nfinally: d",
    'try { a } catch (B, C) as e { e; throw D("x") } catch E { throw } catch { b } else { c } finally { d }',
  ],
  ["with a as b, c as (d, e): f", "with a as b, c as [d, e] { f }"],
  [
    "match a:\n  case {'b': {'c': str(x)}, **rest} if x: y\n  case [x, *z] | (x, z): y\n  case 'S' | -1 | None: y\n  case A.B: y\n  case [a] as b: y\n  case _: y",
    'match a { case {b: {c: x}, ...rest} if x { y }; case [x, ...z] | [x, z] { y }; case "S" | -1 | null { y }; case A.B { y }; case [a] | b { y }; default { y } }',
  ],
  ["match a, b:\n  case 1, _: c", "match [a, b] { case [1, <>] { c } }"],
  [
    "[a for b in c if d for e in f]; {a: b for a, b in c}; f(a for b in c)",
    "(a for b in c if d for e in f); (a: b for [a, b] in c); f((a for b in c))",
  ],
  ["(n := a.b); del a['b'], c; assert a, 'm'", 'n := a.b; delete a["b"]; delete c; assert(a, "m")'],
  [
    "import a, b.c, d.e as f",
    'import {* as a} from "a"; import {* as b} from "b.c"; import {* as f} from "d.e"',
  ],
  [
    "from . import a\nfrom ..b import c as d, e\nfrom f import *",
    'import {a} from "."; import {c as d, e} from "..b"; import {} from "f"',
  ],
  ["dict(a=b, c=d); dict(a, b=c); dict()", "{a: b, c: d}; dict(a, b=c); dict()"],
  ["global a; nonlocal b; pass; type X = int", ""],
];
