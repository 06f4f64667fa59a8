import type { CallExpression, FunctionExpression } from "../code/codeModel.ts";
import type { EvaluatedCall } from "./evaluateCall.ts";
import { awaited } from "./promises.ts";
import { nothing, type Value } from "./value.ts";

/** Functions that run a coroutine to its end and give what it gives. */
const running = /^(?:run|run_until_complete)$/u;

/** Those that make a task or a future of a coroutine, of `asyncio`, its loops and task groups. */
const scheduling = new Set(
  "create_task ensure_future shield wait_for start_soon run_coroutine_threadsafe".split(" "),
);

/** What Python's `asyncio` makes of the coroutine or the task that it is given; null for any other call. */
export function coroutineTakenBy({
  name,
  holder,
  object,
  arguments: given,
}: EvaluatedCall): Value | null {
  const [first = nothing] = given;
  const isKnown = first.promised !== null || holder === "asyncio";
  if (name === "run_until_complete" || (name === "run" && isKnown)) return awaited(first);
  if (scheduling.has(name) && isKnown) return first;
  if (name === "wait" && holder === "asyncio") return { ...nothing, tuple: [first, first] };
  return name === "result" && object !== null && object.promised !== null ? awaited(object) : null;
}

/** True for a function whose call gives a coroutine: Python runs nothing of it until something awaits that. */
export function isCoroutineFunction({
  isAsync,
  isGenerator,
  decorators,
}: FunctionExpression): boolean {
  // A decorator may run it.
  return isAsync && !isGenerator && decorators.length === 0;
}

/** True for a call that runs the coroutine which it is given: `asyncio.run(work(event))`. */
export function runsCoroutine({ callee }: CallExpression): boolean {
  const name = callee.kind === "name" ? callee.name : callee.kind === "member" ? callee.key : null;
  return typeof name === "string" && running.test(name);
}
