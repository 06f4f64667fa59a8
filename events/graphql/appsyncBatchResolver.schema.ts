import * as z from "zod";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { batchedResolverEvent } from "./resolverEvent.schema.ts";

const template =
  "https://docs.aws.amazon.com/appsync/latest/devguide/resolver-mapping-template-reference-lambda.html";

const templateDocument = once(() =>
  z.looseObject({
    version: field(z.string().optional(), "Version of the template.", "2018-05-29", template),
    operation: field(z.literal("BatchInvoke"), "What AppSync is to do.", "BatchInvoke", template),
    payload: field(
      z.array(z.unknown()),
      "One payload for each field. AppSync sends the function this list and not the document around it.",
      [{ field: "customer", source: { id: "42" } }],
      template,
    ),
  }),
);

const batch = once(() => z.array(batchedResolverEvent()).min(1));

/**
 * The fields of a batch, in a list, or the document of a request template, as older test events hold
 * it. Source: AppSync Developer Guide, "Tutorial: Lambda resolvers", on batching.
 */
export const resolverBatch = once(() => z.union([batch(), templateDocument()]));
