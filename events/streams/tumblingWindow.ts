import { batchParameters } from "../composition/batchParameters.ts";
import type { Json, JsonObject } from "../model/json.ts";
import { readJson } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { countParameter, jsonParameter } from "../model/sampleParameters.ts";

/** A stream whose records are put together window by window. */
export interface WindowedStream {
  /** The parameter that names it. */
  readonly parameter: SampleParameter;
  /** What is wrong with a poisoned record. */
  readonly poison: string;
  /** Reads `count` and perhaps `poisoned`. */
  readonly read: (context: SampleContext, values: ParameterValues) => WindowedBatch;
}

export interface WindowedBatch {
  readonly records: readonly JsonObject[];
  readonly shardId: string;
  readonly sourceArn: string;
}

const state = jsonParameter(
  "state",
  "What the previous invocation in the window returned as its state, as JSON.",
  '{"total":42}',
);
const rest = countParameter("count", "Number of records that the window still has.", 0);
const minute = 60_000;

/** Samples of a tumbling window of two minutes, from its first invocation to its last. */
export function windowSamples({
  parameter,
  poison,
  read,
}: WindowedStream): readonly [Sample, ...Sample[]] {
  const batch = batchParameters("records", 2, poison);
  return [
    {
      id: "first",
      title: "First invocation of a window",
      parameters: [parameter, ...batch],
      build: (context, values) =>
        buildInvocation(context, read(context, values), { carried: {}, final: false }),
    },
    {
      id: "middle",
      title: "Later invocation, with state",
      parameters: [parameter, state, ...batch],
      build: (context, values) => {
        const carried = readJson(values, state.name);
        return buildInvocation(context, read(context, values), { carried, final: false });
      },
    },
    {
      id: "final",
      title: "Last invocation, when the window closes",
      parameters: [parameter, state, rest],
      build: (context, values) => {
        const carried = readJson(values, state.name);
        return buildInvocation(context, read(context, values), { carried, final: true });
      },
    },
  ];
}

function buildInvocation(
  context: SampleContext,
  { records, shardId, sourceArn }: WindowedBatch,
  { carried, final }: { readonly carried: Json; readonly final: boolean },
): JsonObject {
  const now = Math.floor(context.now.getTime() / minute) * minute;
  const start = final ? now - 2 * minute : now;
  return {
    Records: records,
    window: { start: toSeconds(start), end: toSeconds(start + 2 * minute) },
    state: carried,
    shardId,
    eventSourceARN: sourceArn,
    isFinalInvokeForWindow: final,
    isWindowTerminatedEarly: false,
  };
}

function toSeconds(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(".000Z", "Z");
}
