import { checkCommand } from "./checkCommand.ts";
import { eventsCommand } from "./eventsCommand.ts";
import { exitCodes, UsageError, type ExitCode } from "./exitCodes.ts";
import { handlersCommand } from "./handlersCommand.ts";
import { helpText } from "./helpText.ts";
import { invokeCommand } from "./invokeCommand.ts";

type Command = (argumentList: readonly string[]) => Promise<ExitCode>;

const commands: Readonly<Record<string, Command>> = {
  handlers: handlersCommand,
  check: checkCommand,
  events: eventsCommand,
  invoke: invokeCommand,
};

async function run(argumentList: readonly string[]): Promise<ExitCode> {
  const [name, ...rest] = argumentList;
  if (name === "help" || argumentList.includes("--help") || argumentList.includes("-h")) {
    process.stdout.write(helpText);
    return exitCodes.done;
  }
  const command = commands[name ?? ""];
  if (!command) {
    throw new UsageError(name === undefined ? "No command given" : `There is no command ${name}`);
  }
  return command(rest);
}

async function main(): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2));
  } catch (error) {
    process.exitCode = isWrongUse(error) ? exitCodes.wrongUse : exitCodes.couldNotStart;
    process.stderr.write(`lambda-lens: ${explain(error)}\n`);
  }
}

function explain(error: unknown): string {
  if (isWrongUse(error)) return `${error.message}\nTry: lambda-lens --help`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Ours, or what Node's parseArgs says of options it does not know. */
function isWrongUse(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code.startsWith("ERR_PARSE_ARGS");
}

// A reader that has seen enough (`| head`) closes the pipe: that is no failure of ours.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void main();
