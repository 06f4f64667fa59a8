import type { InvocationResult } from "../../runtime/invocationResult.ts";
import { hasInterpreter } from "../runtime/runtimeKit.ts";

/** What a person may write at a handler's tab stop for it to refuse whatever comes. */
export const refusals = {
  "JavaScript module": 'throw new Error("refused");',
  TypeScript: 'throw new Error("refused");',
  Python: 'raise RuntimeError("refused")',
} as const;
export type RefusingForm = keyof typeof refusals;
/** Whether this machine can run a handler of that form. */
export const present = {
  "JavaScript module": await hasInterpreter("node", "24"),
  TypeScript: await hasInterpreter("node", "24"),
  Python: await hasInterpreter("python", "3"),
};

/** What the function itself wrote. */
export function functionLog({ logs }: InvocationResult): string {
  return logs
    .filter(({ source }) => source !== "platform")
    .map(({ text }) => text)
    .join("\n");
}
