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
];
