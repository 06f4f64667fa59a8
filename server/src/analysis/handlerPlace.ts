import type { TemplateFunction } from "../templates/templateFacts.ts";

/** A template's function whose handler is looked for. */
export interface HandlerRequest {
  readonly declared: TemplateFunction;
  /** The handler string as written. */
  readonly handler: string;
  /** Absolute path of the folder that the template lies in. */
  readonly templateFolder: string;
  /** Absolute path of the folder, or of the built archive, that the template deploys; null for code in S3. */
  readonly codeRoot: string | null;
}

/** As above, of code that lies in a folder or an archive here. */
export interface LocalRequest extends HandlerRequest {
  readonly codeRoot: string;
}

/** The file and the symbol in it that a handler string means. */
export interface HandlerPlace {
  /** Absolute path. */
  readonly file: string;
  readonly symbol: string;
}

/** The source file that a template's handler string means. */
export interface LocatedHandler {
  /** Absolute path. */
  readonly file: string;
  readonly symbol: string;
  /** Absolute path of the folder that the template deploys. */
  readonly codeRoot: string;
  /** True where the handler string leads to this very file; false where a build lies in between. */
  readonly isDirect: boolean;
}
