import { isJsonObject, type Json, type JsonObject } from "../model/json.ts";
import { readJson, readText } from "../model/readParameters.ts";
import type { ParameterValues, SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { jsonParameter, textParameter } from "../model/sampleParameters.ts";
import { appsyncHeaders } from "./appsyncHeaders.ts";
import type { IdentityMaker } from "./sampleIdentity.ts";
import { readSelectionSet } from "./selectionSet.ts";

/** A field to resolve, as the parameters of a sample have it by default. */
export interface FieldDefaults {
  readonly parentTypeName: string;
  readonly fieldName: string;
  /** JSON text. */
  readonly arguments: string;
  /** What is asked for, in the form that `readSelectionSet` reads. */
  readonly selection: string;
  /** JSON text of the parent object; without it the field is one of Query or Mutation. */
  readonly source?: string;
}

export const orderQuery: FieldDefaults = {
  parentTypeName: "Query",
  fieldName: "order",
  arguments: '{"id":"42"}',
  selection: "id total items/sku items/quantity",
};

export const placeOrderMutation: FieldDefaults = {
  parentTypeName: "Mutation",
  fieldName: "placeOrder",
  arguments: '{"input":{"customerId":"C-17","items":[{"sku":"book","quantity":2}]}}',
  selection: "id status",
};

export const orderCustomer: FieldDefaults = {
  parentTypeName: "Order",
  fieldName: "customer",
  arguments: "{}",
  selection: "id name",
  source: '{"id":"42","customerId":"C-17","total":59.9}',
};

/** The parameters that describe a field to resolve. */
export function fieldParameters(defaults: FieldDefaults): readonly SampleParameter[] {
  return [
    textParameter("parentTypeName", "Type that has the field.", defaults.parentTypeName),
    textParameter("fieldName", "Name of the field to resolve.", defaults.fieldName),
    jsonParameter("arguments", "Arguments of the field, as a JSON object.", defaults.arguments),
    textParameter(
      "selection",
      "Fields that the client asks for, separated by blanks, with a slash between levels.",
      defaults.selection,
    ),
    ...(defaults.source === undefined
      ? []
      : [
          jsonParameter(
            "source",
            "The parent object, as a JSON object; null for none.",
            defaults.source,
          ),
        ]),
    usernameParameter,
  ];
}

/** The parameter for the caller's name, which IAM and API keys do not use. */
export const usernameParameter: SampleParameter = textParameter(
  "username",
  "Username of the caller; of no effect with IAM or an API key.",
  "ada",
);

/** Arguments and source of a field, read from the parameters. */
export function readField(values: ParameterValues): {
  readonly arguments: JsonObject;
  readonly source: Json;
} {
  const source = values["source"] === undefined ? null : readJson(values, "source");
  return {
    arguments: asObject(readJson(values, "arguments")),
    source: isJsonObject(source) ? source : null,
  };
}

/** Builds the event of a direct Lambda resolver. */
export function buildResolverEvent(
  context: SampleContext,
  values: ParameterValues,
  makeIdentity: IdentityMaker,
): JsonObject {
  const { identity, headers } = makeIdentity(context, readText(values, "username"));
  const selection = readSelectionSet(readText(values, "selection"));
  const { arguments: given, source } = readField(values);
  return {
    arguments: given,
    identity,
    source,
    request: { headers: appsyncHeaders(context, headers), domainName: null },
    prev: null,
    info: {
      selectionSetList: selection.list,
      selectionSetGraphQL: selection.graphQL,
      parentTypeName: readText(values, "parentTypeName"),
      fieldName: readText(values, "fieldName"),
      variables: source === null ? given : {},
    },
    stash: {},
  };
}

function asObject(value: Json): JsonObject {
  return isJsonObject(value) ? value : {};
}
