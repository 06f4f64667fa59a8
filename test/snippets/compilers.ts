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
  /** Event types whose snippet asks for a package that is not at hand. */
  readonly leaveOut?: readonly string[];
  readonly commands: readonly Command[];
}

const run = (program: string, ...words: readonly string[]): Command => ({
  program,
  arguments: words,
});

const packageOf = (id: string): string => `for_${id.replaceAll("-", "_")}`;

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
    language: "java",
    probe: run("javac", "--version"),
    fileOf: (id) => `src/${packageOf(id)}/Handler.java`,
    // All of them are of one name, in one project.
    adapt: (id, code) => `package ${packageOf(id)};\n\n${code}`,
    // No Debian package has the SDK, which a handler needs to report a job.
    leaveOut: ["codepipeline-job"],
    commands: [
      run(
        "sh",
        "-c",
        'javac -Xlint:all,-path -Werror -d out -cp "/usr/share/java/*" $(find src -name "*.java")',
      ),
    ],
  },
  {
    language: "csharp",
    probe: run("dotnet", "--version"),
    fileOf: (id) => `src/${id}.cs`,
    adapt: (id, code) => code.replace("// The event comes", `namespace ${packageOf(id)};\n\n$&`),
    commands: [run("dotnet", "build", "--nologo", "--verbosity", "quiet")],
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
