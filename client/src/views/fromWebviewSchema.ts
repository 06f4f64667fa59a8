import * as z from "zod";
import { wholeParts, type FromWebview } from "../../webview/protocol.ts";

const frameSchema = z.object({
  file: z.string(),
  line: z.int().positive(),
  column: z.int().positive(),
});

/** What the result view may say; anything else is dropped. */
export const fromWebviewSchema: z.ZodType<FromWebview> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("ready") }),
  z.object({ type: z.literal("painted"), runId: z.string() }),
  z.object({ type: z.literal("rerun") }),
  z.object({ type: z.literal("coldStart") }),
  z.object({ type: z.literal("cancel") }),
  z.object({ type: z.literal("chooseEvent") }),
  z.object({ type: z.literal("pickHandler") }),
  z.object({ type: z.literal("showRun"), runId: z.string() }),
  z.object({ type: z.literal("browseHistory") }),
  z.object({ type: z.literal("openPart"), runId: z.string(), part: z.enum(wholeParts) }),
  z.object({ type: z.literal("openSource"), frame: frameSchema }),
]);
