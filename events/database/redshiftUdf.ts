import { parseJson } from "../encoding/parseJson.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject, type Json } from "../model/json.ts";
import { readInteger, readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { countParameter, jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { redshiftUdfResponse, redshiftUdfResult, redshiftUdfSchema } from "./redshiftUdf.schema.ts";
import { ForEach, FromEvent, JsonText, ToChange } from "../model/answer.ts";

const names: readonly SampleParameter[] = [
  textParameter("functionName", "The function, with its schema.", "public.f_to_dollar"),
  textParameter("database", "Database that the query runs in.", "sales"),
];
const rowCount = countParameter("count", "Number of rows.", 5, { minimum: 1, maximum: 10_000 });
const currencies = ["EUR", "NOK", "GBP"];

const samples: readonly [Sample, ...Sample[]] = [
  rowsSample("scalar-arguments", "One row", '[[59.9,"EUR"]]'),
  rowsSample("null-arguments", "Rows with NULL", '[[59.9,null],[null,"EUR"],[null,null]]'),
  {
    id: "several-rows",
    title: "Several rows",
    parameters: [...names, rowCount],
    build: (context, values) => {
      const rows = Array.from({ length: readInteger(values, "count") }, (_, index) => [
        (context.integer(20_000) + 100) / 100,
        currencies[index % currencies.length] ?? null,
      ]);
      return buildEvent(context, values, rows);
    },
  },
];

function rowsSample(id: string, title: string, fallback: string): Sample {
  return {
    id,
    title,
    parameters: [
      ...names,
      jsonParameter("arguments", "The rows, each a list of arguments, as JSON.", fallback),
    ],
    build: (context, values) => {
      const rows = readJson(values, "arguments");
      return buildEvent(
        context,
        values,
        Array.isArray(rows) ? (rows as readonly Json[]) : [[rows]],
      );
    },
  };
}

function buildEvent(context: SampleContext, values: ParameterValues, rows: readonly Json[]): Json {
  const owner = `${context.partition}:redshift:${context.region}:${context.accountId}`;
  return {
    request_id: context.uuid(),
    cluster: `arn:${owner}:namespace:${context.uuid()}`,
    user: "analyst",
    database: readText(values, "database"),
    external_function: readText(values, "functionName"),
    query_id: Number(context.digits(7)),
    num_records: rows.length,
    arguments: rows,
  };
}

/** Amazon Redshift Database Developer Guide, "Scalar Lambda UDFs". */
export const redshiftUdf: EventType = {
  id: "redshift-udf",
  service: "Amazon Redshift",
  title: "Lambda UDF",
  shortTitle: "Redshift UDF",
  description: "A query calls an external function that was created for the Lambda function.",
  category: "Database",
  tier: 3,
  aliases: ["user-defined function", "external function", "sql", "warehouse", "query"],
  documentation:
    "https://docs.aws.amazon.com/redshift/latest/dg/udf-creating-a-lambda-sql-udf.html",
  schema: redshiftUdfSchema,
  answers: [
    {
      name: "",
      value: new JsonText({
        success: true,
        num_records: new FromEvent("num_records"),
        results: new ForEach(new FromEvent("arguments"), "row", new ToChange(null)),
      }),
    },
  ],
  responseSchema: redshiftUdfResponse,
  checkResult,
  delivery: {
    kind: "sync",
    deliveredBy:
      "Redshift invokes the function with rows of a query, several at a time and several invocations at once, and the query waits.",
    resultUse:
      "Redshift takes the results as the function's values for the rows, one each in their order; where success is false, the query ends with error_msg.",
    whenAccepted: "The query goes on with the results",
    whenRejected: "The query ends with an error",
    whenFailed: "Redshift may invoke again, and then ends the query with an error",
  },
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      Object.hasOwn(event, "external_function") &&
      Array.isArray(event["arguments"]),
  },
  names: noEcosystemNames,
  samples,
};

function checkResult(event: unknown, result: unknown): readonly string[] {
  const content = typeof result === "string" ? parseJson(result) : result;
  const read = redshiftUdfResult().safeParse(content);
  if (!read.success) return ["The text is no JSON with success and results"];
  const { success, error_msg: message, results, num_records: count } = read.data;
  if (!success) return [`success is false: ${message ?? "without error_msg"}`];
  const rows = isJsonObject(event) ? event["arguments"] : null;
  const wanted = Array.isArray(rows) ? rows.length : 0;
  const problems: string[] = [];
  if (results?.length !== wanted) {
    problems.push(`${results?.length ?? 0} results for ${wanted} rows`);
  }
  if (typeof count === "number" && count !== wanted) {
    problems.push(`num_records is ${count} for ${wanted} rows`);
  }
  return problems;
}
