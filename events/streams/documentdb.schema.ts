import * as z from "zod";
import { arnField, constantField, textField } from "../model/commonFields.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/documentdb/latest/developerguide/change_streams.html";

const documentId = { _id: { $oid: "69a5b6e7d418cd98afb1c1d7" } };
const namespace = { db: "shop", coll: "orders" };
const eventExample = {
  _id: { _data: "0169a5b6e7000000090100000009000041e1" },
  clusterTime: { $timestamp: { t: 1772467943, i: 9 } },
  documentKey: documentId,
  fullDocument: { ...documentId, orderId: "A-1042", status: "accepted" },
  ns: namespace,
  operationType: "insert",
};
const updateExample = {
  updatedFields: { status: "shipped" },
  removedFields: ["coupon"],
  truncatedArrays: [{ field: "lines", newSize: 2 }],
};

function namespaceOf(description: string, example: { readonly db: string; readonly coll: string }) {
  const schema = z.looseObject({
    db: textField("Name of the database.", example.db, page),
    coll: field(
      z.string().optional(),
      "Name of the collection; absent where the whole database is meant.",
      example.coll,
      page,
    ),
  });
  return field(schema.optional(), description, example, page);
}

const clusterTime = once(() => {
  const timestamp = z.looseObject({
    t: field(z.number(), "Seconds since 1970.", eventExample.clusterTime.$timestamp.t, page),
    i: field(z.number(), "Counts the operations within that second.", 9, page),
  });
  return z.looseObject({
    $timestamp: field(
      timestamp,
      "A BSON timestamp, in extended JSON.",
      eventExample.clusterTime.$timestamp,
      page,
    ),
  });
});

const updateDescription = once(() => {
  const truncated = z.looseObject({
    field: textField("The array, as a dotted path.", "lines", page),
    newSize: field(z.number(), "How many elements are left.", 2, page),
  });
  return z.looseObject({
    updatedFields: field(
      z.record(z.string(), z.unknown()).optional(),
      "New values by dotted path.",
      updateExample.updatedFields,
      page,
    ),
    removedFields: field(
      z.array(z.string()).optional(),
      "Dotted paths of the fields that are gone.",
      updateExample.removedFields,
      page,
    ),
    truncatedArrays: field(
      z.array(truncated).optional(),
      "Arrays that were cut short.",
      updateExample.truncatedArrays,
      page,
    ),
  });
});

const change = once(() =>
  z.looseObject({
    _id: field(
      z.looseObject({ _data: textField("The token, as hexadecimal digits.", "0169a5b6", page) }),
      "Resume token: identifies this change in the stream.",
      eventExample._id,
      page,
    ),
    clusterTime: field(
      clusterTime().optional(),
      "When the cluster wrote the change.",
      eventExample.clusterTime,
      page,
    ),
    operationType: known(
      textField(
        "What happened: insert, update, replace, delete, drop, rename, dropDatabase or invalidate.",
        "insert",
        page,
      ),
      ["insert", "update", "replace", "delete", "drop", "rename", "dropDatabase", "invalidate"],
    ),
    ns: namespaceOf("Where it happened; absent for invalidate.", namespace),
    to: namespaceOf("New name of the collection; for rename only.", {
      db: "shop",
      coll: "orders_2026",
    }),
    documentKey: field(
      z.record(z.string(), z.unknown()).optional(),
      "The document's _id, in extended JSON; absent where no single document changed.",
      documentId,
      page,
    ),
    fullDocument: field(
      z.record(z.string(), z.unknown()).nullable().optional(),
      "The document, in extended JSON: always for insert and replace, for update only where the mapping says FullDocument: UpdateLookup, and then null if it is gone meanwhile.",
      eventExample.fullDocument,
      page,
    ),
    updateDescription: field(
      updateDescription().optional(),
      "What an update changed; for update only.",
      updateExample,
      page,
    ),
  }),
);

/** Event of a change stream: Lambda Developer Guide, "Using Lambda with Amazon DocumentDB". */
export const documentdbSchema = once(() =>
  z.looseObject({
    eventSourceArn: arnField(
      "The cluster.",
      "arn:aws:rds:us-east-1:123456789012:cluster:shop-documents",
    ),
    events: field(
      z
        .array(
          z.looseObject({
            event: field(
              change(),
              "The change, as MongoDB's change streams have it.",
              eventExample,
            ),
          }),
        )
        .min(1),
      "The batch, in the order of the change stream. There are no Records.",
      [{ event: eventExample }],
    ),
    eventSource: constantField("Always aws:docdb.", "aws:docdb"),
  }),
);
