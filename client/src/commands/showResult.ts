import * as z from "zod";
import type { Services } from "../services.ts";

/** Shows the run with the given id, or whatever runs or ran last. */
export function showResult({ runs, presenter }: Services, argument: unknown): void {
  const runId = z.string().safeParse(argument);
  const run = runId.success ? runs.history.find(runId.data) : undefined;
  if (run === undefined) presenter.presentNewest();
  else presenter.present(run);
}
