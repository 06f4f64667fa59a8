/** A place in a text; lines and characters (UTF-16 units) count from 0, as in LSP. */
export interface TextRange {
  readonly start: TextPosition;
  readonly end: TextPosition;
}
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/**
 * What a module declares at its top level, in the same words for every language: plain data, so
 * that looking for handlers needs no syntax tree.
 */
export interface ModuleOutline {
  readonly imports: readonly ImportedName[];
  /** What exports lead to, of all that the module binds; the last binding of a name wins. */
  readonly bindings: ReadonlyMap<string, Binding>;
  /** All names that the module binds at its top level. */
  readonly declared: ReadonlySet<string>;
  readonly exports: readonly ExportedName[];
  /** Local type aliases as written: `type Orders = SQSEvent` gives `Orders` → `SQSEvent`. */
  readonly typeAliases: ReadonlyMap<string, string>;
  /** True where exports exist that cannot be read from the text (`module.exports = make()`). */
  readonly dynamicExports: boolean;
}

export interface ImportedName {
  /** Null for an import that binds nothing. */
  readonly local: string | null;
  /** `default`, `*` for the whole module, else the name in the other module. */
  readonly imported: string;
  readonly module: string;
}

export interface Binding {
  readonly range: TextRange;
  readonly value: Value;
  /** For the member of a class: whether the class itself has it. */
  readonly isStatic?: boolean;
}

/** Name of an export that is all that a module exports: `module.exports = handler`. */
export const wholeModule = "*";

export type ExportedName = BoundExport | LocalExport | Reexport;

/** The exported name is bound where it is exported. */
export interface BoundExport {
  readonly kind: "bound";
  readonly name: string;
  readonly range: TextRange;
  readonly value: Value;
}

/** A local binding, exported under a name: `export { process as handler }`. */
export interface LocalExport {
  readonly kind: "local";
  readonly name: string;
  readonly range: TextRange;
  readonly local: string;
}

/** A name of another module: `export { handler } from "./orders"`; both `*` for all of them. */
export interface Reexport {
  readonly kind: "reexport";
  readonly name: string;
  readonly range: TextRange;
  readonly module: string;
  readonly imported: string;
}

export type Value =
  | FunctionValue
  | CallValue
  | ReferenceValue
  | MembersValue
  | InstanceValue
  | TypedValue
  | OpaqueValue;

export interface FunctionValue {
  readonly kind: "function";
  readonly parameters: readonly Parameter[];
  /** As written; null, none. */
  readonly returnType: string | null;
  readonly isAsync: boolean;
  readonly decorators: readonly Decorator[];
  /** The function of its own that it returns; left out where there is none, or it isn't read. */
  readonly makes?: FunctionValue;
}

export interface Parameter {
  /** Empty for a destructuring pattern. */
  readonly name: string;
  /** As written; null, none. */
  readonly type: string | null;
}

/** `@event_source(data_class=SQSEvent)`: the path `event_source` and the text between the parentheses. */
export interface Decorator {
  readonly path: readonly string[];
  readonly argumentText: string;
}

/** A call, or a chain of them: `middy().use(x()).handler(fn)` has the path `middy`, `use`, `handler`. */
export interface CallValue {
  readonly kind: "call";
  readonly path: readonly string[];
  /** The arguments of all calls in the chain. */
  readonly arguments: readonly Value[];
  /** As written in an options argument: the `schema` and the `envelope` that it names. */
  readonly schemas?: readonly string[];
}

/** A name or a path of names: `orders.handler`; a bound method (`orders.handler.bind(orders)`) too. */
export interface ReferenceValue {
  readonly kind: "reference";
  readonly path: readonly string[];
}

/** An object literal, or a class with its methods. */
export interface MembersValue {
  readonly kind: "object" | "class";
  readonly members: ReadonlyMap<string, Binding>;
}

export interface InstanceValue {
  readonly kind: "instance";
  readonly classPath: readonly string[];
}

/** A value with a type written on it: `const a: SQSHandler = …`, `… satisfies SQSHandler`. */
export interface TypedValue {
  readonly kind: "typed";
  readonly type: string;
  readonly value: Value;
}

export interface OpaqueValue {
  readonly kind: "opaque";
}

export const opaque: OpaqueValue = { kind: "opaque" };
