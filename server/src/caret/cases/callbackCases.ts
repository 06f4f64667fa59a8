import { js, py, type CaretCase } from "./caretCase.ts";

const records = 'event["Records"]';

/** Functions that are called with records by others, by the way in which they get them. */
const inJavascript: readonly (readonly [string, string])[] = [
  ["`reduce`", "  event.Records.reduce((acc, r) => r.‸, {});"],
  [
    "what `reduce` gathers",
    "  event.Records.reduce((acc, r) => acc.concat(r), []).map((r) => r.‸);",
  ],
  ["lists put together", "  const all = [].concat(event.Records);\n  all[0].‸;"],
  [
    "`entries` of a list",
    "  const all = event.Records;\n  for (const [i, r] of all.entries()) r.‸;",
  ],
  ["`groupBy`", "  const groups = Object.groupBy(event.Records, (r) => r.‸);"],
  [
    "a map",
    '  const all = new Map(event.Records.map((r) => [r.messageId, r]));\n  all.get("a").‸;',
  ],
  [
    "a table of functions",
    "  const tasks = { a: (r) => r.‸, b() {} };\n  for (const r of event.Records) tasks[r.body](r);",
  ],
  [
    "a table of methods",
    "  const tasks = { a(r) { return r.‸; } };\n  for (const r of event.Records) tasks[kind]?.(r);",
  ],
  [
    "a map of functions",
    '  const tasks = new Map([["a", (r) => r.‸]]);\n  for (const r of event.Records) tasks.get(kind)(r);',
  ],
];

const inPython: readonly (readonly [string, string])[] = [
  ["`sorted`", `    return sorted(${records}, key=lambda r: r["‸"])`],
  ["`sorted` by a name", `    by = lambda r: r["‸"]\n    return sorted(${records}, key=by)`],
  ["`max`", `    return max(${records}, key=lambda r: r["‸"])`],
  ["what `min` gives", `    return min(${records}, key=lambda r: r["body"])["‸"]`],
  ["`filter`", `    return filter(lambda r: r["‸"], ${records})`],
  ["what `filter` gives", `    for r in filter(lambda r: r["body"], ${records}):\n        r["‸"]`],
  ["`map`", `    return list(map(lambda r: r["‸"], ${records}))`],
  ["`groupby`", `    return itertools.groupby(${records}, key=lambda r: r["‸"])`],
  [
    "a group",
    `    for key, group in groupby(${records}, by):\n        for r in group:\n            r["‸"]`,
  ],
  ["`reduce`", `    return functools.reduce(lambda acc, r: acc + r["‸"], ${records}, "")`],
  ["what `reduce` has gathered", `    return reduce(lambda acc, r: acc["‸"], ${records})`],
  ["`takewhile`", `    return itertools.takewhile(lambda r: r["‸"], ${records})`],
  ["`starmap`", `    return itertools.starmap(lambda i, r: r["‸"], enumerate(${records}))`],
  ["`enumerate`", `    return [r["‸"] for i, r in enumerate(${records}, 1)]`],
  ["`zip`", `    for a, b in zip(${records}, ${records}[1:]):\n        b["‸"]`],
  ["`next`", `    return next(r for r in ${records} if r["‸"] == "a")`],
  ["`chain`", `    for r in itertools.chain(${records}, ${records}):\n        r["‸"]`],
  ["`islice`", `    for r in itertools.islice(${records}, 5):\n        r["‸"]`],
  ["the key of a dict", `    return {r["‸"]: r for r in ${records}}`],
  ["a dict by keys", `    by_id = {r["messageId"]: r for r in ${records}}\n    by_id["a"]["‸"]`],
  ["lists put together", `    all = [] + ${records}\n    all[0]["‸"]`],
  ["a list that grows", `    all = []\n    all += ${records}\n    for r in all:\n        r["‸"]`],
  [
    "a table of functions",
    `    tasks = {"a": lambda r: r["‸"]}\n    for r in ${records}:\n        tasks[r["body"]](r)`,
  ],
  [
    "a table with a default",
    `    tasks = {"a": lambda r: r["‸"]}\n    for r in ${records}:\n        tasks.get(r["body"], print)(r)`,
  ],
  [
    "a table made by `dict`",
    `    tasks = dict(a=lambda r: r["‸"])\n    for r in ${records}:\n        tasks[kind](r)`,
  ],
];

const offers = ["body", "messageId"];

/** Records in functions that others call with them. */
export const callbackCases: readonly CaretCase[] = [
  ...inJavascript.map(([title, body]): CaretCase => ({
    title,
    eventType: "sqs",
    javascript: js(body),
    offers,
  })),
  ...inPython.map(([title, body]): CaretCase => ({
    title,
    eventType: "sqs",
    python: py(body),
    offers,
  })),
];
