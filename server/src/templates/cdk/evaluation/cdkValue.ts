import type { ClassStatement, FunctionExpression } from "../../../code/codeModel.ts";
import type { Scope } from "./scope.ts";

/**
 * What an expression of a CDK program gives, as far as its text alone tells. Programs are followed, not
 * run: whatever a library makes stays a record of how it was asked for, and what only running the program
 * can tell is `unknown`, never a guess.
 */
export type CdkValue =
  | LiteralValue
  | TextValue
  | ListValue
  | RecordValue
  | ClosureValue
  | BoundValue
  | ClassValue
  | InstanceValue
  | LibraryValue
  | MadeValue
  | PartValue
  | UnknownValue;

/** Where a value is written, in UTF-16 offsets of one file. */
export interface Origin {
  /** Absolute path. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

interface Originated {
  /** Null for what the program does not write down, such as the arguments that a framework passes. */
  readonly origin: Origin | null;
}

export interface LiteralValue extends Originated {
  readonly kind: "literal";
  readonly value: string | number | boolean | null | undefined;
  /** Absolute path of the file whose whole text it is; left out for any other value. */
  readonly contentOf?: string;
}

/** A text with parts that aren't static; one piece more than there are parts. */
export interface TextValue extends Originated {
  readonly kind: "text";
  readonly pieces: readonly string[];
  readonly parts: readonly CdkValue[];
}

export interface ListValue extends Originated {
  readonly kind: "list";
  readonly items: readonly CdkValue[];
  /** True where it may hold more than what is known. */
  isOpen: boolean;
  /** Of JavaScript: a `Map`, whose items are its entries, or a `Set`; left out for an array. */
  readonly collection?: "map" | "set";
}

/** An object, a dict or a call's keyword arguments. Mutable, as they are in a program. */
export interface RecordValue extends Originated {
  readonly kind: "record";
  readonly members: Map<string, RecordMember>;
  /** True where it may hold members that aren't known. */
  isOpen: boolean;
}

export interface RecordMember {
  readonly value: CdkValue;
  readonly keyOrigin: Origin | null;
}

/** A function of the program's own, with what surrounds it. */
export interface ClosureValue extends Originated {
  readonly kind: "closure";
  readonly code: FunctionExpression;
  readonly scope: Scope;
  /** What `this` is, or Python's first argument; null for a plain function. */
  readonly self: CdkValue | null;
  /** For a method: the class whose base `super` means. */
  readonly owner: ClassValue | null;
}

/** What is called with some arguments that are given already: Python's `partial`. */
export interface BoundValue extends Originated {
  readonly kind: "bound";
  readonly callee: CdkValue;
  readonly arguments: readonly CdkValue[];
  readonly named: RecordValue | null;
}

export interface ClassValue extends Originated {
  readonly kind: "class";
  readonly code: ClassStatement;
  readonly scope: Scope;
  readonly bases: readonly CdkValue[];
}

/** An object of a class of the program's own. */
export interface InstanceValue extends Originated {
  readonly kind: "instance";
  readonly class: ClassValue;
  readonly fields: Map<string, CdkValue>;
  /** The library's object that it extends, once its constructor has called `super`. */
  made: MadeValue | null;
}

/** Something that a package exports, by name: `aws-lambda` and `Runtime`, `NODEJS_24_X`. */
export interface LibraryValue extends Originated {
  readonly kind: "library";
  /** `core` for CDK's main module, `aws-lambda` for one of its others, else the package's name. */
  readonly module: string;
  readonly path: readonly string[];
}

/** The outcome of calling or constructing what a library gives. */
export interface MadeValue extends Originated {
  readonly kind: "made";
  readonly callee: LibraryValue | PartValue;
  readonly isNew: boolean;
  readonly arguments: readonly CdkValue[];
  /** Python's keyword arguments, named as in JavaScript; null where there are none. */
  readonly named: RecordValue | null;
  /** The calls that led to it, outermost first, each where it is written. */
  readonly calls: readonly Origin[];
  /** Where the name of what is called stands. */
  readonly nameOrigin: Origin | null;
}

/** A member of what a library made: `queue.queueArn`, `api.root`. */
export interface PartValue extends Originated {
  readonly kind: "part";
  readonly of: MadeValue | PartValue;
  readonly name: string;
}

export interface UnknownValue extends Originated {
  readonly kind: "unknown";
}

/** The module of a library's object of which only its name in the program is known. */
export const unseenModule = "";

/** The module of functions that are there without an import. */
export const globalModule = "global";

export const unknown: UnknownValue = { kind: "unknown", origin: null };

/** Items that a list may have; what is longer has been made of itself. */
export const maximumItems = 2000;

/** A list; one that is too long keeps its start and is open. */
export function listOf(
  items: readonly CdkValue[],
  isOpen: boolean,
  origin: Origin | null,
): ListValue {
  const isTooLong = items.length > maximumItems;
  const kept = isTooLong ? items.slice(0, maximumItems) : [...items];
  return { kind: "list", items: kept, isOpen: isOpen || isTooLong, origin };
}

/** Leaves nothing known of a list that something does what isn't followed to. */
export function forget(list: ListValue): void {
  (list.items as CdkValue[]).length = 0;
  list.isOpen = true;
}

/** A literal of the evaluation's own making. */
export function literal(value: LiteralValue["value"], origin: Origin | null = null): LiteralValue {
  return { kind: "literal", value, origin };
}

/** The value's text; null for anything but static text. */
export function textOf(value: CdkValue | undefined): string | null {
  return value?.kind === "literal" && typeof value.value === "string" ? value.value : null;
}

/** A member's name out of a value; null where that isn't known. */
export function keyOf(value: CdkValue): string | null {
  const key = value.kind === "instance" ? value.fields.get("value") : value;
  if (key?.kind !== "literal") return null;
  return typeof key.value === "string" || typeof key.value === "number" ? String(key.value) : null;
}

/** The members of an object or dict, or of the class that Python has for one; null for anything else. */
export function asRecord(value: CdkValue | undefined): RecordValue | null {
  if (value?.kind === "record") return value;
  return value?.kind === "made" && value.arguments.length === 0 ? value.named : null;
}

/** A record's member by its own name, in JavaScript's spelling or, in a dict, in Python's. */
export function memberOfRecord(value: CdkValue | undefined, name: string): CdkValue | undefined {
  const members = asRecord(value)?.members;
  return (members?.get(name) ?? members?.get(toSnakeCase(name)))?.value;
}

/** `memorySize` → `memory_size`. */
function toSnakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * `memory_size` → `memorySize`, as the bindings for Python name what TypeScript declares. Constants and
 * classes have one name in both.
 */
export function toCamelCase(name: string): string {
  if (!/^[a-z]/.test(name)) return name;
  return name.replaceAll(/(?<=[^_])_+([a-z0-9])/g, (_match, letter: string) =>
    letter.toUpperCase(),
  );
}

/** The same value, as one that stands elsewhere; what already has a place keeps it. */
export function placedAt<T extends CdkValue>(value: T, origin: Origin): T {
  return value.origin === null && value.kind !== "record" ? { ...value, origin } : value;
}
