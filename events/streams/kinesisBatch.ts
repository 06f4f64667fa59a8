import { buildBatch, truncateJson } from "../composition/buildBatch.ts";
import { encodeBase64 } from "../encoding/base64.ts";
import type { JsonObject } from "../model/json.ts";
import { readInteger } from "../model/readParameters.ts";
import type { ParameterValues } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { buildKinesisRecord, type KinesisShard } from "./kinesisRecord.ts";

/** Name of the stream, which every sample has. */
export const kinesisStreamName = textParameter("streamName", "Name of the stream.", "clicks");

/**
 * `count` clicks out of one shard, of which record `poisoned` is broken JSON.
 * @param values has `count`, and may have `poisoned`
 */
export function buildClicks(
  context: SampleContext,
  values: ParameterValues,
  shard: KinesisShard,
): readonly JsonObject[] {
  const puts = buildBatch(
    readInteger(values, "count"),
    (index) => ({ partitionKey: `user-${17 + index}`, data: click(context, index), index }),
    {
      at: readInteger(values, "poisoned"),
      spoil: (put) => ({ ...put, data: truncateJson(put.data) }),
    },
  );
  return puts.map(({ data, ...put }) =>
    buildKinesisRecord(context, shard, { ...put, data: encodeBase64(data) }),
  );
}

/** A click as JSON. */
export function click(context: SampleContext, index: number): string {
  return JSON.stringify({ page: index % 2 === 0 ? "/home" : "/cart", ms: context.integer(900) });
}
