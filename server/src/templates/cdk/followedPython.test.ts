import { describe, expect, it } from "vitest";
import { readCdkFiles, sketchFunctions } from "../../testing/readCdk.ts";

/** Functions by their names, each with its handler and what it is connected with. */
async function sketch(body: string, before = "") {
  const text = `
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple
from functools import partial
from aws_cdk import Stack, aws_lambda as _lambda, aws_lambda_event_sources as sources, aws_sqs as sqs
${before}
class OrdersStack(Stack):
    def __init__(self, scope, id, **kwargs):
        super().__init__(scope, id, **kwargs)
        code = _lambda.Code.from_asset("src")
        def mk(name, handler=None):
            return _lambda.Function(self, name, code=code, handler=handler or f"{name}.run")
        def listen(fn, name):
            fn.add_event_source(sources.SqsEventSource(sqs.Queue(self, name)))
${body.replaceAll(/^/gm, "        ")}
`;
  const sketched = sketchFunctions(await readCdkFiles({ "stack.py": text }));
  return Object.fromEntries(
    Object.entries(sketched).map(([name, told]) => [
      name,
      told.replace(" in src", "").replaceAll(/cdk:SqsEventSource | = sqs/g, ""),
    ]),
  );
}

describe("Python that is followed", () => {
  it.each([
    [`for i in range(3): mk(f"f{i}")`, ["f0", "f1", "f2"]],
    [`for i in range(4, 0, -2): mk(f"f{i}")`, ["f4", "f2"]],
    [`for i, n in enumerate(["a", "b"], start=1): mk(f"{n}{i}")`, ["a1", "b2"]],
    [`for a, b in zip(("a", "b"), ["c", "d", "e"]): mk(a + b)`, ["ac", "bd"]],
    [`i = 0\nwhile i < 2:\n    mk(f"f{i}")\n    i += 1`, ["f0", "f1"]],
    [`names = ["a", "b"]\nfor i in range(len(names)): mk(names[i])`, ["a", "b"]],
    [`list(map(mk, ["a", "b"]))`, ["a", "b"]],
    [`[mk(a + b) for a in ("a", "b") if a != "b" for b in ["c", "d"]]`, ["ac", "ad"]],
    [`tuple(mk(n) for n in {"a", "b"})`, ["a", "b"]],
    [`for n in sorted(filter(lambda n: n != "c", ["b", "c", "a"])): mk(n)`, ["a", "b"]],
    [`for i in (1, 12): mk(f"f{i:02d}")`, ["f01", "f12"]],
    [`for n in "a b".split(): mk(n)`, ["a", "b"]],
    [`d = {"a": 1, "b": 2}\ndel d["b"]\nfor n in d: mk(n)`, ["a"]],
    [`l = ["a", "b"]\nl.remove("a")\nfor n in l: mk(n)`, ["b"]],
    [
      `for n in ["a", ["b"], {"c": 1}]:\n    for m in [n] if isinstance(n, str) else n: mk(m)`,
      ["a", "b", "c"],
    ],
    [`d = {"l": ["a"]}\nfor n in d.get("l") or ["b"]: mk(n)`, ["a"]],
    [`for n in map(str, range(2)): mk("f" + n)`, ["f0", "f1"]],
    [`for n in reversed(["a", "b"]): mk(n)`, ["b", "a"]],
    [
      `first, *others, last = ["a", "b", "c", "d"]\nmk(last)\nfor n in others: mk(n)`,
      ["d", "b", "c"],
    ],
    [`names = ["a"]\nnames.extend(["b"])\nnames += ["c"]\nfor n in names: mk(n)`, ["a", "b", "c"]],
    [`if "a" in ["a"] and "b" not in {"a": 1}: mk("a")\nelse: mk("b")`, ["a"]],
    [
      `for n in ["a", "b"]:\n    match n:\n        case "a" | "c": mk("a")\n        case _: break`,
      ["a"],
    ],
    [
      `mk("%s-%s" % ("a", "b"))\nmk("{}-{}".format("c", "d"))\nmk("7".zfill(2))`,
      ["a-b", "c-d", "07"],
    ],
  ])("makes functions by %s", async (body, names) => {
    expect(await sketch(body)).toEqual(
      Object.fromEntries(names.map((name) => [name, `${name}.run`])),
    );
  });

  it.each([
    [`fns = {n: mk(n) for n in ("a", "b")}\nlisten(fns["a"], "Q")`],
    [`fns = dict((n, mk(n)) for n in ("a", "b"))\nlisten(fns.get("a"), "Q")`],
    [`fns = {}\nfor n in ["a", "b"]: fns[n] = mk(n)\nlisten(fns["a"], "Q")`],
    [`fns = dict(zip(["a", "b"], map(mk, ["a", "b"])))\nlisten(fns.pop("a"), "Q")`],
  ])("connects what it has collected by %s", async (body) => {
    expect(await sketch(body)).toEqual({ a: "a.run; Q", b: "b.run" });
  });

  it.each([
    [`for n in kwargs["names"]: mk("a", n)`],
    [`[mk("a", n) for n in kwargs["names"]]`],
    [`mk("a", "b.run" if self.node.try_get_context("b") else "c.run")`],
    [`mk("a", next(n for n in ["b.run", "c.run"] if kwargs[n]))`],
    [`mk("a", f"{'b.run'!r}")`],
    [`names = ["b.run"]\nnames.insert(0, "c.run")\nmk("a", names[0])`],
    [`mk("a", sorted(["b.run", "c.run"], key=lambda n: n)[0])`],
  ])("says no more than the text tells by %s", async (body) => {
    expect(await sketch(body)).toEqual({ a: "null" });
  });

  it("fills dataclasses, reads enumerations and properties", async () => {
    const before = `
@dataclass
class Settings:
    KIND = "x"
    handler: str
    name: str = "Plain"
    environment: dict = field(default_factory=lambda: {"A": "1"})

@dataclass(frozen=True)
class QueueSettings(Settings):
    queue: str = "Queue"

class Handlers(str, Enum):
    CREATE = "create.run"
    REMOVE = "remove.run"

class Route(NamedTuple):
    name: str
    handler: str

class Shop:
    def __init__(self, scope): self._scope = scope
    @property
    def name(self): return "Shop"
    @classmethod
    def of(cls, scope): return cls(scope)
`;
    const body = `
def add(settings: Settings):
    return _lambda.Function(self, settings.name, code=code, handler=settings.handler, environment=settings.environment)
add(Settings("plain.run"))
queued = QueueSettings(handler="queued.run", name="Queued")
listen(add(queued), queued.queue)
for name, handler in [Route("Routed", "routed.run")]: mk(name, handler)
for each in Handlers: mk(each.name, each.value)
mk(getattr(Shop.of(self), "name"), Handlers.CREATE.value)`;
    expect(await sketch(body, before)).toEqual({
      Plain: "plain.run",
      Queued: "queued.run; Queue",
      Routed: "routed.run",
      CREATE: "create.run",
      REMOVE: "remove.run",
      Shop: "create.run",
    });
  });

  it("merges arguments and their defaults", async () => {
    const before = `
class Fn(_lambda.Function):
    FOLDER = "src"
    def __init__(self, scope, id, *, folder=None, **kwargs):
        kwargs.setdefault("handler", f"{id}.run")
        kwargs.update(code=_lambda.Code.from_asset(folder or self.FOLDER))
        super().__init__(scope, id, **kwargs)
    @classmethod
    def create(cls, scope, name, **others): return cls(scope, name, **others)
`;
    const body = `
defaults = {"code": code, "memory_size": 256}
Fn.create(self, "A")
Fn(self, "B", handler="b.go")
_lambda.Function(self, "C", **{**defaults, "handler": "c.run"})
_lambda.Function(self, "D", **(defaults | {"handler": "d.run"}))
partial(_lambda.Function, self, code=code)("E", handler="e.run")`;
    expect(await sketch(body, before)).toEqual({
      A: "A.run",
      B: "b.go",
      C: "c.run",
      D: "d.run",
      E: "e.run",
    });
  });
});
