/** A function's own program, which speaks to the Runtime API itself: no interpreter, no client of ours. */
export interface Program {
  /** Absolute path of what is started. */
  readonly path: string;
  /** Absolute path of the folder whose sources it is made of. */
  readonly sourceFolder: string;
  /** Changes when the program does. */
  readonly stamp: string;
  /** Version of what compiled it: `1.26.8`; null where it was not compiled here. */
  readonly version: string | null;
  /** Package and version of its Runtime API client; `bootstrap` where it brings one that we can't name. */
  readonly client: string;
  /** A sentence where it isn't what the function asks for. */
  readonly mismatch: string | null;
}

/** What a build needs of the function, and whom it tells what. */
export interface ProgramRequest {
  /** Absolute path of the file that the handler is written in; null where only the task root is known. */
  readonly sourceFile: string | null;
  /** Absolute path. */
  readonly taskRoot: string;
  readonly architecture: "x86_64" | "arm64";
  /** Absolute path of a folder that programs are kept in from one build to the next. */
  readonly cacheFolder: string;
  /** Gets what the build tool prints, line by line. */
  readonly onLine: (line: string) => void;
  readonly signal: AbortSignal;
}

/** A sentence where the function wants another processor than this machine's, which its program is built for. */
export function architectureMismatch(architecture: ProgramRequest["architecture"]): string | null {
  const here = process.arch === "arm64" ? "arm64" : "x86_64";
  return architecture === here
    ? null
    : `The function asks for ${architecture}; its program was built for this machine, which is ${here}`;
}
