import type { Expression, Pattern, Statement } from "../code/codeModel.ts";
import type { DocumentedTypes } from "../code/documentedTypes.ts";
import type { Span } from "../code/span.ts";
import type { Language } from "../protocol.ts";
import type { Caught } from "./caughtErrors.ts";
import type { Access, Origin, Step } from "./origin.ts";
import type { Binding, ModuleNames, Scope } from "./scope.ts";
import type { State } from "./state.ts";
import type { Closure, Narrowing, Value } from "./value.ts";

/** Where following stands: what holds there, and the function that it is in. */
export interface Point {
  readonly state: State;
  readonly frame: Frame;
}

/** One call of a function. */
export interface Frame {
  readonly scope: Scope;
  readonly self: Value | null;
  /** What becomes of its errors where it was called. */
  readonly caught: Caught;
  /** Where the function returns, with what. */
  readonly exits: { readonly value: Value; readonly state: State }[];
  /** What a generator gives one by one; null in any other function. */
  readonly yields: Value[] | null;
  /** Loops and switches around, the innermost last, with the states in which they are left. */
  readonly jumps: { readonly kind: "loop" | "switch"; readonly states: State[] }[];
}

/** How a part is asked for. */
export interface Asking {
  readonly use: Access["use"];
  /** `?.` and the like: a base that is null or absent does no harm. */
  readonly isTolerant: boolean;
}

/**
 * One following of one handler: the parts of the engine, which call each other through it, and what
 * they find. All of them stop silently when the fuel is gone.
 */
export interface Run {
  readonly language: Language;
  readonly moduleNames: ModuleNames;
  readonly moduleScope: Scope;
  readonly evaluate: (expression: Expression, at: Point) => Value;
  /** Evaluates a condition: its value, and what follows from it. */
  readonly test: (expression: Expression, at: Point) => Tested;
  readonly execute: (statements: readonly Statement[], at: Point) => void;
  readonly bind: (pattern: Pattern, value: Value, at: Point) => void;
  /** Calls a function of the file. */
  readonly call: (closure: Closure, call: FunctionArguments, state: State) => Value;
  /** Takes note of a function that the code makes within another one, in case that nothing calls it. */
  readonly noteMade: (closure: Closure) => void;
  /** The functions that were made in a scope and that nothing has called. */
  readonly uncalledIn: (scope: Scope) => readonly Closure[];
  /** A part of a value, which the code asks for at that place in the text. */
  readonly ask: (value: Value, step: Step, place: Place, at: Point, asking: Asking) => Value;
  readonly record: (access: Access) => void;
  /** Notes where an expression's value comes from. */
  readonly note: (expression: Expression, value: Value) => void;
  /** What was noted of an expression so far. */
  readonly originsOf: (expression: Expression) => readonly Origin[];
  /** What names that stand for a library's functions are called there. */
  readonly importedNames: ReadonlyMap<string, string>;
  /** What comments say of types, but of the handler's own. */
  readonly documented: readonly DocumentedTypes[];
  /** Variables that stand for members of the event that the code has written, by the member's key. */
  readonly written: Map<string, Binding>;
  /** False once there is none left. */
  readonly burn: () => boolean;
  /** What becomes of errors at the point that is followed. */
  caught: Caught;
  /** Above 0 in the body of a `try` whose handlers expect missing keys. */
  tolerance: number;
  /** True while the pattern of a Python `case` is tried. */
  isMatching: boolean;
}

export interface Tested extends Narrowing {
  readonly value: Value;
}

/** Where a part is asked for: the span of its key, and the expression where it is one. */
export interface Place {
  readonly span: Span;
  readonly expression: Access["expression"];
}

export interface FunctionArguments {
  readonly arguments: readonly GivenArgument[];
  readonly self: Value | null;
}

export interface GivenArgument {
  readonly value: Value;
  /** Python's keyword arguments. */
  readonly name: string | null;
  /** The dict behind Python's `**`, which gives arguments by their names. */
  readonly keys?: Value;
}

/** A call with arguments by their place alone. */
export function positional(...values: readonly Value[]): FunctionArguments {
  return { arguments: values.map((value) => ({ value, name: null })), self: null };
}
