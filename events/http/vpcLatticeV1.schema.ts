import * as z from "zod";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { stringMap } from "./stringMaps.schema.ts";
import { httpMethods } from "../model/httpMethods.ts";

/**
 * The event of a VPC Lattice target group with event structure version V1; its keys are in snake case.
 * Source: VPC Lattice User Guide, "Receive events from the VPC Lattice service".
 */
export const vpcLatticeV1Event = once(() =>
  z.looseObject({
    raw_path: field(z.string(), "Path of the request.", "/orders/42"),
    method: known(
      field(z.string(), "HTTP method of the request, in upper case.", "GET"),
      httpMethods,
    ),
    headers: field(
      stringMap(),
      "Header fields with names in lower case; the values of a repeated field are joined with commas.",
      { accept: "*/*", "user-agent": "curl/8.7.1" },
    ),
    query_string_parameters: field(
      stringMap().nullish(),
      "Query parameters, URL-decoded; a repeated one has its last value only. Empty without query string.",
      { page: "2" },
    ),
    body: field(
      z.string().nullish(),
      "Body of the request, always as text: base64 where `is_base64_encoded` is true. Empty text without body.",
      '{"item":"book","quantity":2}',
    ),
    is_base64_encoded: field(
      z.boolean().optional(),
      "True where `body` is base64. In snake case here, and in camel case in the response.",
      false,
    ),
  }),
);
