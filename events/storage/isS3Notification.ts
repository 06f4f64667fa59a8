import { isJsonObject } from "../model/json.ts";
import { firstRecordHas } from "../recognition/firstRecordHas.ts";

const hasS3Record = firstRecordHas("eventSource", "aws:s3").matches;

/**
 * True for what S3 sends to a topic or a queue: a notification, or the test event without records
 * that it sends once when a notification is configured.
 */
export function isS3Notification(content: unknown): boolean {
  return hasS3Record(content) || (isJsonObject(content) && content["Event"] === "s3:TestEvent");
}
