/** How a language's modules are named on disk, in imports and in handler strings. Pure text work. */
export interface ModuleConventions {
  /** Splits a handler string into its module and symbol as the runtime client does; null, it has no dot. */
  readonly splitHandler: (handler: string) => HandlerParts | null;
  /** Paths, without extension and relative to the task root, that the handler's module may lie at. */
  readonly handlerModulePaths: (module: string) => readonly string[];
  /**
   * Absolute POSIX paths, with and without extension, at which an imported module may lie; empty
   * for a package.
   */
  readonly importedModulePaths: (fromFile: string, specifier: string) => readonly string[];
}

export interface HandlerParts {
  readonly module: string;
  readonly symbol: string;
}
