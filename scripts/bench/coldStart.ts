import type { Interpreter } from "../../runtime/interpreters/interpreter.ts";
import { benchFunction, benchRequest, createPool, timeBare } from "./benchKit.ts";
import { ratio, type Measurement } from "./statistics.ts";

const rounds = 25;

/** Cold invocations against the bare interpreter, in turns, so that both meet the same machine. */
export async function measureColdStart(
  interpreter: Interpreter,
  budget: number,
): Promise<Measurement> {
  const pool = createPool();
  const definition = benchFunction(interpreter, "handler.handler");
  const request = benchRequest(definition, interpreter, { cold: true });
  const signal = new AbortController().signal;
  const cold: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await timeBare(interpreter));
    const { report, status } = await pool.invoke(request, signal);
    if (status !== "success") throw new Error(`The bench handler ended with ${status}`);
    cold.push((report.initDurationMs ?? 0) + (report.durationMs ?? 0));
    // An environment that waits would be one more process beside the next round.
    pool.invalidate(`${definition.taskRoot}/handler`);
  }
  await pool.dispose();
  const name = interpreter.kind === "node" ? "Node.js" : "Python";
  return ratio(`cold invoke, ${name} ${interpreter.version}`, cold, bare, budget);
}
