import * as z from "zod";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

/** Lambda@Edge's page on all that an event has in it. */
export const structure =
  "https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/lambda-event-structure.html";

const headerEntry = once(() =>
  z.looseObject({
    key: field(
      z.string().optional(),
      "Name of the field in the casing that is sent; the name in lower case where it is left out.",
      "User-Agent",
      structure,
    ),
    value: field(z.string(), "One value of the field.", "curl/8.7.1", structure),
  }),
);

/** Header fields as Lambda@Edge has them: by name in lower case, each a list with an entry a value. */
export const edgeHeaders = once(() => z.record(z.string(), z.array(headerEntry())));
