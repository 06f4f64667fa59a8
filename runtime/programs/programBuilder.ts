import type { FunctionDefinition } from "../functionDefinition.ts";
import { CannotStartError } from "../cannotStart.ts";
import { buildGoProgram, stampGoSources } from "./goProgram.ts";
import { findOwnBootstrap } from "./ownBootstrap.ts";
import type { Program, ProgramRequest } from "./program.ts";
import { buildRustProgram, stampRustSources } from "./rustProgram.ts";
import { MissingToolError } from "./runTool.ts";

interface Toolchain {
  readonly title: string;
  readonly build: (request: ProgramRequest) => Promise<Program>;
  readonly stamp: (sourceFolder: string) => Promise<string>;
  readonly install: string;
}

/** Languages whose functions are programs of their own, by VS Code's word for each. */
const toolchains: Readonly<Record<string, Toolchain>> = {
  go: {
    title: "Go",
    build: buildGoProgram,
    stamp: stampGoSources,
    install: "https://go.dev/dl/",
  },
  rust: {
    title: "Rust",
    build: buildRustProgram,
    stamp: stampRustSources,
    install: "https://rustup.rs/",
  },
};

/** Builds the programs of functions that need no interpreter, and again where their sources have changed. */
export class ProgramBuilder {
  readonly #cacheFolder: string;
  readonly #built = new Map<string, Program>();
  /** One build of a program at a time: a second one would write over what the first one wrote. */
  readonly #underway = new Map<string, Promise<unknown>>();

  constructor(cacheFolder: string) {
    this.#cacheFolder = cacheFolder;
  }

  /**
   * The program of a function, built where its language says how, else the `bootstrap` in its code.
   * @returns null for a function that has neither
   * @throws BuildError with positions in the source; CannotStartError without the build tool
   */
  async find(
    { language, runtime }: Pick<FunctionDefinition, "language" | "runtime">,
    asked: Omit<ProgramRequest, "cacheFolder">,
  ): Promise<Program | null> {
    const toolchain = toolchains[language ?? ""];
    if (toolchain === undefined) {
      // Managed runtimes look for no such file.
      if (runtime?.startsWith("provided") !== true) return null;
      const own = await findOwnBootstrap(asked.taskRoot);
      if (own !== null && own.problem !== null) throw new CannotStartError(own.problem);
      return own?.program ?? null;
    }
    const key = [language, asked.sourceFile, asked.taskRoot].join("\n");
    const before = this.#underway.get(key) ?? Promise.resolve();
    const building = before
      .catch(() => {})
      .then(() => this.#build(key, toolchain, { ...asked, cacheFolder: this.#cacheFolder }));
    this.#underway.set(key, building);
    return building.finally(() => {
      if (this.#underway.get(key) === building) this.#underway.delete(key);
    });
  }

  async #build(key: string, toolchain: Toolchain, request: ProgramRequest): Promise<Program> {
    const known = this.#built.get(key);
    if (known !== undefined && known.stamp === (await toolchain.stamp(known.sourceFolder))) {
      return known;
    }
    try {
      const program = await toolchain.build(request);
      this.#built.set(key, program);
      return program;
    } catch (error) {
      if (!(error instanceof MissingToolError)) throw error;
      throw new CannotStartError(
        `${toolchain.title} was not found on this machine: there is no ${error.message} on the PATH. Install it from ${toolchain.install}`,
      );
    }
  }
}
