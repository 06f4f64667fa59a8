import { py, type CaretCase } from "./caretCase.ts";

const httpOffers = ["requestContext", "rawPath"];

/** Copies of the event and what is taken out of it, by the names that Python has for these. */
const copies: readonly (readonly [string, string])[] = [
  ["what is left after `pop`", '    body = event.pop("body")\n    event["‸"]'],
  [
    "what is left after a method of what was popped",
    '    event.pop("body").strip()\n    event["‸"]',
  ],
  ["`|`", '    copied = event | {"x": 1}\n    copied["‸"]'],
  ["`|` the other way round", '    copied = {"x": 1} | event\n    copied["‸"]'],
  ["`|` with what nobody knows", '    copied = event | defaults\n    copied["‸"]'],
  ["`|=`", '    event |= {"x": 1}\n    event["‸"]'],
  ["a dict display", '    copied = {**event, "x": 1}\n    copied["‸"]'],
  ["`deepcopy`", '    copied = copy.deepcopy(event)\n    copied["‸"]'],
  ["`dict`", '    copied = dict(event)\n    copied["‸"]'],
  ["`dict` with more", '    copied = dict(**event, x=1)\n    copied["‸"]'],
  ["a walrus that is used at once", '    text = (body := event["body"]).strip()\n    event["‸"]'],
];

const topics = 'event["records"]';

/** Records of a map of lists, which have to be gone through by topic. */
const byTopic: readonly (readonly [string, string])[] = [
  ["keys", `    for k in ${topics}:\n        for r in ${topics}[k]:\n            r["‸"]`],
  ["`keys`", `    for k in ${topics}.keys():\n        for r in ${topics}[k]:\n            r["‸"]`],
  [
    "sorted keys",
    `    for k in sorted(${topics}):\n        for r in ${topics}[k]:\n            r["‸"]`,
  ],
  [
    "keys by `get`",
    `    for k in ${topics}:\n        for r in ${topics}.get(k, []):\n            r["‸"]`,
  ],
  ["keys of an alias", `    all = ${topics}\n    for i in all:\n        all[i][0]["‸"]`],
  ["the first key", `    all = ${topics}\n    first = list(all.keys())[0]\n    all[first][0]["‸"]`],
  ["`items`", `    for k, rs in ${topics}.items():\n        for r in rs:\n            r["‸"]`],
  ["`values`", `    for rs in ${topics}.values():\n        for r in rs:\n            r["‸"]`],
  ["a comprehension of keys", `    return [r["‸"] for k in ${topics} for r in ${topics}[k]]`],
  ["a comprehension of `items`", `    return [r["‸"] for k, rs in ${topics}.items() for r in rs]`],
  ["a comprehension of `values`", `    return [r["‸"] for rs in ${topics}.values() for r in rs]`],
  ["`chain`", `    for r in itertools.chain(*${topics}.values()):\n        r["‸"]`],
  ["`sum`", `    for r in sum(${topics}.values(), []):\n        r["‸"]`],
];

/** Classes of the file that are derived from each other, and what calls what it is given. */
const derived: readonly (readonly [string, string])[] = [
  [
    "an inherited constructor",
    `class Base:\n    def __init__(self, event):\n        self.event = event\n\nclass H(Base):\n    def run(self):\n        self.event["‸"]\n\n${py("    H(event).run()")}`,
  ],
  [
    "a base's constructor by `super`",
    `class Base:\n    def __init__(self, event):\n        self.event = event\n\nclass H(Base):\n    def __init__(self, event):\n        super().__init__(event)\n\n    def run(self):\n        self.event["‸"]\n\n${py("    H(event).run()")}`,
  ],
  [
    "a method that a base's calls",
    `class Base:\n    def run(self, event):\n        self.work(event)\n\nclass H(Base):\n    def run(self, event):\n        super().run(event)\n\n    def work(self, event):\n        event["‸"]\n\n${py("    H().run(event)")}`,
  ],
  [
    "a thread",
    `def work(event):\n    event["‸"]\n\n${py("    Thread(target=work, args=(event,)).start()")}`,
  ],
  [
    "an executor of a loop",
    `def work(event):\n    event["‸"]\n\n${py("    loop.run_in_executor(None, work, event)")}`,
  ],
  [
    "a name that is bound again to what wraps it",
    `${py('    event["‸"]')}\nhandler = traced(handler)\nhandler = recorder.capture("a")(handler)\n`,
  ],
  [
    "a handler with some of its arguments by name",
    'def run(event, context, table):\n    event["‸"]\n\nhandler = partial(run, table=TABLE)\n',
  ],
];

/** Handlers that are made: objects that are called, and what makers give. */
const made: readonly (readonly [string, string])[] = [
  [
    "an object that is called",
    'class H:\n    def __call__(self, event, context):\n        event["‸"]\n\nhandler = H()\n',
  ],
  [
    "an object that is called, made with something",
    'class H:\n    def __init__(self, table):\n        self.table = table\n\n    def __call__(self, event, context):\n        self.work(event)\n\n    def work(self, event):\n        event["‸"]\n\nhandler = H(TABLE)\n',
  ],
  [
    "a method that a base calls",
    'class Base:\n    def __call__(self, event, context):\n        self.work(event)\n\nclass H(Base):\n    def work(self, event):\n        event["‸"]\n\nhandler = H()\n',
  ],
  [
    "a method of a base",
    'class Base:\n    def work(self, event):\n        event["‸"]\n\nclass H(Base):\n    def __call__(self, event, context):\n        self.work(event)\n\nhandler = H()\n',
  ],
  [
    "what a class method makes",
    'class H:\n    @classmethod\n    def get_handler(cls):\n        def inner(event, context):\n            event["‸"]\n        return inner\n\nhandler = H.get_handler()\n',
  ],
  [
    "a lambda that a static method makes",
    'class H:\n    @staticmethod\n    def get_handler(table):\n        return lambda event, context: event["‸"]\n\nhandler = H.get_handler(1)\n',
  ],
  [
    "a method that a class method binds",
    'class H:\n    @classmethod\n    def get_handler(cls, *args):\n        return cls(*args).handle\n\n    def handle(self, event, context):\n        event["‸"]\n\nhandler = H.get_handler()\n',
  ],
  [
    "a method of a variable that a class method binds",
    'class H:\n    @classmethod\n    def get_handler(cls):\n        one = cls()\n        return one.handle\n\n    def handle(self, event, context):\n        event["‸"]\n\nhandler = H.get_handler()\n',
  ],
  [
    "a class method that what is made calls",
    'class H:\n    @classmethod\n    def get_handler(cls):\n        def inner(event, context):\n            return cls().work(event)\n        return inner\n\n    def work(self, event):\n        event["‸"]\n\nhandler = H.get_handler()\n',
  ],
  [
    "a function beside the one that is made",
    'def make(table):\n    def work(event):\n        event["‸"]\n\n    def inner(event, context):\n        work(event)\n\n    return inner\n\nhandler = make(TABLE)\n',
  ],
];

const listed = 'event["Records"]';
const work = 'def work(r):\n    r["‸"]\n\n';
const load = 'async def load(event):\n    return event["Records"]\n\n';

/** Records on ways that Python's library has. */
const byLibrary: readonly (readonly [string, string])[] = [
  ["what `map` gives", py(`    found = list(map(lambda r: r, ${listed}))\n    found[0]["‸"]`)],
  ["`batched`", py(`    for some in itertools.batched(${listed}, 10):\n        some[0]["‸"]`)],
  ["`tee`", py(`    one, other = itertools.tee(${listed})\n    for r in other:\n        r["‸"]`)],
  ["a deque", py(`    queue = deque(${listed})\n    while queue:\n        queue.popleft()["‸"]`)],
  [
    "a copy by JSON",
    py(`    copied = json.loads(json.dumps(event))\n    copied["Records"][0]["‸"]`),
  ],
  ["a cast", py(`    first = cast(dict, ${listed}[0])\n    first["‸"]`)],
  ["a chain of dicts", py(`    whole = ChainMap(event, {})\n    whole["Records"][0]["‸"]`)],
  ["a dict of pairs", py(`    by_id = dict(zip(ids, ${listed}))\n    by_id["a"]["‸"]`)],
  [
    "a dict that grows",
    py(
      `    by_id = {}\n    for r in ${listed}:\n        by_id[r["messageId"]] = r\n    for r in by_id.values():\n        r["‸"]`,
    ),
  ],
  [
    "groups by `setdefault`",
    py(
      `    groups = {}\n    for r in ${listed}:\n        groups.setdefault(r["body"], []).append(r)\n    for key, some in groups.items():\n        some[0]["‸"]`,
    ),
  ],
  [
    "groups in a `defaultdict`",
    py(
      `    groups = defaultdict(list)\n    for r in ${listed}:\n        groups[r["body"]].append(r)\n    for some in groups.values():\n        some[0]["‸"]`,
    ),
  ],
  ["`itemgetter`", py(`    for r in itemgetter("Records")(event):\n        r["‸"]`)],
  ["the key of `itemgetter`", py(`    return sorted(${listed}, key=operator.itemgetter("‸"))`)],
  [
    "`partial`",
    `${work.replace("(r)", "(table, r)")}${py(`    return list(map(partial(work, 1), ${listed}))`)}`,
  ],
  [
    "`partial` by name",
    `${work.replace("(r)", "(r, table)")}${py(`    return list(map(functools.partial(work, table=1), ${listed}))`)}`,
  ],
  [
    "what a future gives",
    `${work.replace('r["‸"]', "return r")}${py(`    some = [pool.submit(work, r) for r in ${listed}]\n    for each in as_completed(some):\n        each.result()["‸"]`)}`,
  ],
  [
    "`gather`",
    `${load}async def main(event):\n    one, other = await asyncio.gather(load(event), load(event))\n    other[0]["‸"]\n\n${py("    asyncio.run(main(event))")}`,
  ],
  [
    "a task",
    `${load}async def main(event):\n    task = asyncio.create_task(load(event))\n    (await task)[0]["‸"]\n\n${py("    asyncio.run(main(event))")}`,
  ],
  ["what `run` gives", `from asyncio import run\n\n${load}${py('    run(load(event))[0]["‸"]')}`],
  [
    "`yield from`",
    `def all(event):\n    yield from event["Records"]\n\n${py('    for r in all(event):\n        r["‸"]')}`,
  ],
  [
    "a context manager",
    `@contextmanager\ndef opened(event):\n    yield event["Records"]\n\n${py('    with opened(event) as records:\n        records[0]["‸"]')}`,
  ],
  [
    "a data class",
    `@dataclass\nclass M:\n    id: str\n    whole: dict\n\n${py(`    for r in ${listed}:\n        M("a", r).whole["‸"]`)}`,
  ],
  [
    "a data class by names",
    `@dataclass\nclass M:\n    id: str\n    whole: dict\n\n${py(`    for r in ${listed}:\n        M(whole=r, id="a").whole["‸"]`)}`,
  ],
  [
    "a named tuple",
    `class M(NamedTuple):\n    id: str\n    whole: dict\n\n${py(`    for r in ${listed}:\n        M("a", r).whole["‸"]`)}`,
  ],
  [
    "an argument that a dict gives by its key",
    `def work(Records, **others):\n    Records[0]["‸"]\n\n${py("    work(**event)")}`,
  ],
  [
    "a field that a dict gives by its key",
    `@dataclass\nclass Event:\n    Records: list\n\n${py('    Event(**event).Records[0]["‸"]')}`,
  ],
  [
    "a property",
    `class M:\n    def __init__(self, event):\n        self.event = event\n\n    @property\n    def first(self):\n        return self.event["Records"][0]\n\n${py('    M(event).first["‸"]')}`,
  ],
];

const cases = (
  eventType: string,
  offers: readonly string[],
  bodies: readonly (readonly [string, string])[],
): readonly CaretCase[] =>
  bodies.map(([title, python]): CaretCase => ({ title, eventType, python, offers }));

const inHandler = (
  bodies: readonly (readonly [string, string])[],
): readonly (readonly [string, string])[] => bodies.map(([title, body]) => [title, py(body)]);

/** Ways that only Python has to come by the event, its parts and its handler. */
export const pythonCases: readonly CaretCase[] = [
  ...cases("api-gateway-http-v2", httpOffers, inHandler(copies)),
  ...cases("msk", ["topic", "offset"], inHandler(byTopic)),
  ...cases("sqs", ["Records"], made),
  ...cases("sqs", ["Records"], derived),
  ...cases("sqs", ["body", "messageId"], byLibrary),
];
