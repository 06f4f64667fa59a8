import type { LanguageId } from "../../scripts/snippets/languages.ts";

export interface Command {
  readonly program: string;
  readonly arguments: readonly string[];
  /** True where a program of exit code 0 must print nothing as well, as one that lists faults. */
  readonly isSilent?: true;
}

/** How the snippets of a language are compiled, all in one project. */
export interface Compiler {
  readonly language: LanguageId;
  /** Answers with exit code 0 where the compiler is installed. */
  readonly probe: Command;
  /** Where a snippet lies in the project, which starts as a copy of `projects/<language>`. */
  readonly fileOf: (eventTypeId: string) => string;
  /** What the compiler gets for a snippet's code; the code itself where absent. */
  readonly adapt?: (eventTypeId: string, code: string) => string;
  readonly commands: readonly Command[];
}

const run = (program: string, ...words: readonly string[]): Command => ({
  program,
  arguments: words,
});

export const compilers: readonly Compiler[] = [
  {
    language: "go",
    probe: run("go", "version"),
    fileOf: (id) => `cmd/${id}/main.go`,
    commands: [run("go", "vet", "./..."), { ...run("gofmt", "-l", "."), isSilent: true }],
  },
  {
    language: "rust",
    probe: run("cargo", "--version"),
    fileOf: (id) => `src/bin/${id}.rs`,
    commands: [run("cargo", "check", "--locked", "--quiet")],
  },
  {
    language: "ruby",
    probe: run("ruby", "--version"),
    fileOf: (id) => `handlers/${id}.rb`,
    commands: [
      run(
        "ruby",
        "-w",
        "-e",
        'Dir["handlers/*"].each { RubyVM::InstructionSequence.compile_file(_1) }',
      ),
    ],
  },
];
