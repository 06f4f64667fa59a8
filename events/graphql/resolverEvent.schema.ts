import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { sentToday } from "../model/sentToday.ts";
import { callerIdentity } from "./callerIdentity.schema.ts";

const page =
  "https://docs.aws.amazon.com/appsync/latest/devguide/resolver-context-reference-js.html";

const anything = once(() => z.record(z.string(), z.unknown()));

const request = once(() =>
  z.looseObject({
    headers: field(
      sentToday(z.record(z.string(), z.string()).nullish(), "null or absent"),
      "Header fields of the request, their names in lower case; with an API key `x-api-key` is among them.",
      {
        host: "a1b2c3d4e5f6g7h8i9j0k1l2m3.appsync-api.us-east-1.amazonaws.com",
        "content-type": "application/json",
      },
      page,
    ),
    domainName: field(
      z.string().nullish(),
      "The API's custom domain where the client called that; null otherwise.",
      "api.shop.example",
      page,
    ),
  }),
);

/** `request` of the events of AppSync. */
export const requestField = once(() =>
  field(
    request().optional(),
    "The HTTP request. Absent from batches whose template leaves it out.",
    exampleOf(request(), ["headers", "domainName"]),
    page,
  ),
);

/** `arguments` of a field. */
export const argumentsField = once(() =>
  field(
    anything(),
    "Arguments of the field by name, an empty object where it has none. Arguments that the query leaves out are absent.",
    { id: "42" },
    page,
  ),
);

/** `source` of a field. */
export const sourceField = once(() =>
  field(
    anything().nullish(),
    "The parent object, as its own resolver returned it; null for a field of Query, Mutation or Subscription.",
    { id: "42", customerId: "C-17" },
    page,
  ),
);

/** `prev` of a field. */
export const prevField = once(() =>
  field(
    z
      .looseObject({
        result: field(
          z.unknown().optional(),
          "What the function before returned, any JSON.",
          { id: "42" },
          page,
        ),
      })
      .nullish(),
    "Result of the function before in a pipeline; null at its start and outside pipelines.",
    { result: { id: "42" } },
    page,
  ),
);

const info = once(() =>
  z.looseObject({
    fieldName: textField("Name of the field to resolve.", "order", page),
    parentTypeName: textField("Type that has the field.", "Query", page),
    variables: field(
      sentToday(anything().nullish(), "null or absent"),
      "Variables that the client passed with the query, whether or not this field uses them.",
      { id: "42" },
      page,
    ),
    selectionSetList: field(
      sentToday(z.array(z.string()).nullish(), "null or absent"),
      "Fields that the client asked for, with a slash between levels: `items/sku`.",
      ["id", "total", "items", "items/sku"],
      page,
    ),
    selectionSetGraphQL: field(
      sentToday(z.string().nullish(), "null or absent"),
      "The same as GraphQL text, aliases and fragments included.",
      "{\n  id\n  total\n}",
      page,
    ),
  }),
);

const infoField = once(() =>
  field(
    info(),
    "The field to resolve and what is asked of it.",
    exampleOf(info(), ["variables", "selectionSetList", "selectionSetGraphQL"]),
    page,
  ),
);

const resolverFields = once(() => ({
  arguments: argumentsField(),
  identity: callerIdentity(),
  source: sourceField(),
  request: field(
    sentToday(request().optional()),
    "The HTTP request.",
    exampleOf(request(), ["headers", "domainName"]),
    page,
  ),
  prev: prevField(),
  info: infoField(),
  stash: field(
    anything().nullish(),
    "What the functions and templates before put down for those after; empty outside pipelines.",
    {},
    page,
  ),
}));

/** The event of one field to resolve. Source: AppSync Developer Guide, "Resolver context object reference". */
export const resolverEvent = once(() => z.looseObject(resolverFields()));

/** The same as one of a batch, where a template may pass on the whole context. */
export const batchedResolverEvent = once(() =>
  z.looseObject({
    ...resolverFields(),
    request: requestField(),
    result: field(
      z.unknown().optional(),
      "Always null; only templates that pass on the whole context send it.",
      null,
      page,
    ),
    error: field(
      z.unknown().optional(),
      "Always null; only templates that pass on the whole context send it.",
      null,
      page,
    ),
    outErrors: field(
      z.array(z.unknown()).nullish(),
      "Always empty; only templates that pass on the whole context send it.",
      [],
      page,
    ),
  }),
);
