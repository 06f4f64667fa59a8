import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { documentdbSamples } from "./documentdb.samples.ts";
import { documentdbSchema } from "./documentdb.schema.ts";

/** Lambda Developer Guide, "Using Lambda with Amazon DocumentDB". */
export const documentdb: EventType = {
  id: "documentdb",
  service: "Amazon DocumentDB",
  title: "Change stream batch",
  shortTitle: "DocumentDB",
  description: "Documents of a cluster changed, and its change stream tells of it.",
  category: "Streams",
  tier: 2,
  aliases: ["mongodb", "change stream", "document", "collection", "docdb", "cdc"],
  documentation: "https://docs.aws.amazon.com/lambda/latest/dg/with-documentdb.html",
  schema: documentdbSchema,
  responseSchema: null,
  delivery: {
    kind: "poll-stream",
    deliveredBy:
      "An event source mapping reads the cluster's change stream in order and invokes the function with up to a batch of changes.",
    resultUse:
      "Nobody reads what the handler returns: if it returns, the mapping moves on; if it throws, the batch is retried and holds up the change stream.",
    itemIdentifier: null,
  },
  recognition: {
    kind: "fixed",
    matches: (event) => isJsonObject(event) && event["eventSource"] === "aws:docdb",
  },
  names: { ...noEcosystemNames, samEventTypes: ["DocumentDB"] },
  samples: documentdbSamples,
};
