import type { FunctionTarget } from "../protocol.ts";
import type { TemplateFunction } from "../templates/templateFacts.ts";
import type { SymbolFact } from "./fileFacts.ts";
import type { LocatedHandler } from "./handlerPlace.ts";

/**
 * What a join has found out that holds as long as no file comes or goes: facts are replaced when
 * their file changes, so their identity is key enough.
 */
export interface JoinMemo {
  readonly located: WeakMap<TemplateFunction, LocatedHandler | "nowhere">;
  /** Those that are located by what sources declare, and so only until one declares something else. */
  readonly declared: WeakMap<TemplateFunction, LocatedHandler | "nowhere">;
  /** Targets of functions whose code the template holds. */
  readonly inline: WeakMap<TemplateFunction, FunctionTarget | "none">;
  /** Targets of handlers that no template names. */
  readonly own: WeakMap<SymbolFact, FunctionTarget>;
}

/** A memo of nothing yet. */
export function createJoinMemo(): JoinMemo {
  return {
    located: new WeakMap(),
    declared: new WeakMap(),
    inline: new WeakMap(),
    own: new WeakMap(),
  };
}

/** The memo after a source has come to declare other handlers. */
export function withoutDeclared(memo: JoinMemo): JoinMemo {
  return { ...memo, declared: new WeakMap() };
}
