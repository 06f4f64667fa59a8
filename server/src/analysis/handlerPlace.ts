import type { TemplateFunction } from "../templates/templateFacts.ts";

/** A template's function whose handler is looked for. */
export interface HandlerRequest {
  readonly declared: TemplateFunction;
  /** The handler string as written. */
  readonly handler: string;
  /** Absolute path of the folder, or of the built archive, that the template deploys. */
  readonly codeRoot: string;
}

/** The file and the symbol in it that a handler string means. */
export interface HandlerPlace {
  /** Absolute path. */
  readonly file: string;
  readonly symbol: string;
}
