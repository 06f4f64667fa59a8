import { EnvironmentPool } from "../runtime/environmentPool.ts";
import type { FunctionDefinition } from "../runtime/functionDefinition.ts";
import type { InvocationRequest, RequestedEvent } from "../runtime/invocationRequest.ts";
import type { InvocationResult } from "../runtime/invocationResult.ts";
import { invocableLanguages } from "../server/src/protocol.ts";
import { findDistFolder } from "./distFolder.ts";
import { exitCodes, type ExitCode } from "./exitCodes.ts";
import { chooseEvent } from "./invoke/chooseEvent.ts";
import { parseInvokeOptions, type InvokeOptions } from "./invoke/invokeOptions.ts";
import { printLog, printResult } from "./invoke/printResult.ts";
import { resolveTarget } from "./invoke/resolveTarget.ts";

/** `lambda-lens invoke`: one handler, one event, one or several times. */
export async function invokeCommand(argumentList: readonly string[]): Promise<ExitCode> {
  const options = parseInvokeOptions(argumentList);
  const { definition, ...told } = await resolveTarget(options);
  const event = canRun(definition) ? chooseEvent(options, told) : noEvent;
  const { target, interpreter, cold, caller } = options;
  const request = { target, definition, event, interpreter, cold, caller };
  const pool = new EnvironmentPool({ distFolder: findDistFolder(), log: () => {} });
  const controller = new AbortController();
  const cancel = (): void => controller.abort();
  process.once("SIGINT", cancel).once("SIGTERM", cancel);
  try {
    return await invokeRepeatedly(pool, request, options, controller.signal);
  } finally {
    process.off("SIGINT", cancel).off("SIGTERM", cancel);
    await pool.dispose();
  }
}

/** What stands in a result for a function that is not started, and so gets no event. */
const noEvent: RequestedEvent = { type: null, sample: null, seed: null, at: null, text: "null" };

/** Of a function that nothing is known of but its runtime, that runtime decides. */
function canRun({ language }: FunctionDefinition): boolean {
  return language === null || (invocableLanguages as readonly string[]).includes(language);
}

async function invokeRepeatedly(
  pool: EnvironmentPool,
  request: InvocationRequest,
  { times, json }: InvokeOptions,
  signal: AbortSignal,
): Promise<ExitCode> {
  let code: ExitCode = exitCodes.done;
  for (let time = 0; time < times && !signal.aborted; time += 1) {
    const result = await pool.invoke(request, signal, (progress) => {
      if (json) return;
      if ("log" in progress) printLog(progress.log);
      if ("chunk" in progress) process.stdout.write(progress.chunk.bytes);
    });
    if (json) process.stdout.write(`${JSON.stringify(result)}\n`);
    else printResult(result);
    code = worst(code, result);
  }
  return code;
}

function worst(code: ExitCode, { status }: InvocationResult): ExitCode {
  if (status === "not-started") return exitCodes.couldNotStart;
  return status === "success" || code === exitCodes.couldNotStart ? code : exitCodes.failed;
}
