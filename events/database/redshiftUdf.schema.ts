import * as z from "zod";
import { arnField, textField } from "../model/commonFields.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

const page = "https://docs.aws.amazon.com/redshift/latest/dg/udf-creating-a-lambda-sql-udf.html";

const scalar = once(() => z.union([z.string(), z.number(), z.boolean(), z.null()]));
const rowsExample = [
  [59.9, "EUR"],
  [12.5, null],
];

/** Event of a scalar function: Amazon Redshift Database Developer Guide, "Scalar Lambda UDFs". */
export const redshiftUdfSchema = once(() =>
  z.looseObject({
    request_id: textField("Id of the request.", "6a7e8feb-b491-4cf7-a9f1-bf3703467718", page),
    cluster: arnField(
      "The cluster or workgroup that runs the query.",
      "arn:aws:redshift:us-east-1:123456789012:namespace:4c6b3f0e-9a2d-4c1b-8d7e-5f60718293a4",
      page,
    ),
    user: textField("Database user who runs the query.", "analyst", page),
    database: textField("Database that the query runs in.", "sales", page),
    external_function: textField(
      "The function as the query calls it, with its schema.",
      "public.f_to_dollar",
      page,
    ),
    query_id: field(z.number(), "Id of the query.", 5678234, page),
    num_records: field(z.number(), "How many rows there are in `arguments`.", 2, page),
    arguments: field(
      z.array(z.array(scalar()).nullable()),
      "The rows, each a list of its arguments in their order; SQL's NULL is null, and so may a row be.",
      rowsExample,
      page,
    ),
  }),
);

const result = once(() =>
  z.looseObject({
    success: field(z.boolean(), "False ends the query with error_msg.", true, page),
    error_msg: field(
      z.string().nullable().optional(),
      "Why it failed; only where success is false.",
      "There is no rate for XYZ",
      page,
    ),
    num_records: field(
      z.number().nullable().optional(),
      "How many results there are: as many as rows.",
      2,
      page,
    ),
    results: field(
      z.array(scalar()).nullable().optional(),
      "One value for each row, in their order; null for SQL's NULL. Needed where success is true.",
      [64.7, null],
      page,
    ),
  }),
);

/** The result, as an object or as JSON in a text: both are read. */
export const redshiftUdfResponse = once(() => z.union([result(), z.string()]));

/** What is in the text, where the result is one. */
export const redshiftUdfResult = result;
