import {
  asRecord,
  unseenModule,
  memberOfRecord,
  textOf,
  type CdkValue,
  type MadeValue,
  type Origin,
  type RecordMember,
  type RecordValue,
} from "../evaluation/cdkValue.ts";

/** Module and name of what was called, `aws-lambda.Function`; null for a method of what was made. */
export function calledName({ callee }: MadeValue): string | null {
  return callee.kind === "library" ? [callee.module, ...callee.path].join(".") : null;
}

/** The last name of what was called: `Function`, `fromAsset`, `addEventSource`. */
export function shortName({ callee }: MadeValue): string {
  return callee.kind === "library" ? (callee.path.at(-1) ?? callee.module) : callee.name;
}

/** The library's object behind a value: itself, what an object of the program's own extends, or whose part it is. */
export function madeBehind(value: CdkValue | undefined): MadeValue | null {
  if (value?.kind === "made") return value;
  if (value?.kind === "instance") return value.made;
  return value?.kind === "part" ? madeBehind(value.of) : null;
}

/** An argument by its place or, in Python, by its name. */
export function argumentOf(made: MadeValue, index: number, name: string): CdkValue | undefined {
  return memberOfRecord(made.named ?? undefined, name) ?? made.arguments[index];
}

/** What Python calls the argument by which targets, subscriptions and destinations name what they are for. */
const subjectNames = [
  "handler",
  "fn",
  "func",
  "lambdaFunction",
  "queue",
  "topic",
  "bucket",
  "stream",
];

/** What a target, a subscription or a destination is for. */
export function subjectOf(made: MadeValue): CdkValue | undefined {
  const [first] = made.arguments;
  const named = subjectNames.map((name) => memberOfRecord(made.named ?? undefined, name));
  return first ?? named.find((value) => value !== undefined);
}

/**
 * A call's properties: the mapping at the place that it has in TypeScript, and Python's keyword arguments.
 * @param index of that mapping; constructs have it at 2
 */
export function propertiesOf(
  { arguments: values, named, origin }: MadeValue,
  index = 2,
): RecordValue {
  const given = values[index];
  const own = asRecord(given);
  const members = new Map<string, RecordMember>([
    ...(own?.members ?? []),
    ...(named?.members ?? []),
  ]);
  // A mapping that isn't known may say anything; so may keyword arguments that are passed on.
  const isOpen = (given !== undefined && own?.isOpen !== false) || named?.isOpen === true;
  return { kind: "record", members, isOpen, origin: own?.origin ?? origin };
}

/** A property of a call, as in `propertiesOf`; undefined where it is not stated. */
export function propertyOf(made: MadeValue, name: string, index = 2): CdkValue | undefined {
  const value = memberOfRecord(propertiesOf(made, index), name);
  return value?.kind === "literal" && value.value === undefined ? undefined : value;
}

/** The scope and the id of a construct. */
export function constructArguments(made: MadeValue): {
  readonly scope: CdkValue | undefined;
  readonly id: CdkValue | undefined;
} {
  // A method that makes a construct has its own object for the scope.
  if (made.callee.kind === "part") return { scope: made.callee.of, id: argumentOf(made, 0, "id") };
  const id = argumentOf(made, 1, "id") ?? memberOfRecord(made.named ?? undefined, "constructId");
  return { scope: argumentOf(made, 0, "scope"), id };
}

/** What can be said of a text: the fixed parts of one that isn't static. */
export function knownText(value: CdkValue | undefined): string {
  return value?.kind === "text" ? value.pieces.join("") : (textOf(value) ?? "");
}

/** True for an origin in a file. */
export function isIn(origin: Origin | null | undefined, file: string): origin is Origin {
  return origin?.file === file;
}

/** What a method was called on; undefined for what is no method. */
export function receiverOf({ callee }: MadeValue): CdkValue | undefined {
  return callee.kind === "part" ? callee.of : undefined;
}

/** True for a library's object that the program gets from where it can't be followed. */
export function isUnseen({ callee }: MadeValue): boolean {
  return callee.kind === "library" && callee.module === unseenModule;
}
