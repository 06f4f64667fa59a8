import * as z from "zod";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { stringListMap, stringMap } from "./stringMaps.schema.ts";
import { once } from "../model/once.ts";
import { sentToday } from "../model/sentToday.ts";
import { httpMethods } from "../model/httpMethods.ts";

const switched =
  "the target group attribute lambda.multi_value_headers.enabled decides which of the two comes";

/**
 * The event of a target group with a Lambda function. Source: Elastic Load Balancing, "Lambda
 * functions as targets of an Application Load Balancer".
 */
export const albEvent = once(() =>
  z
    .looseObject({
      requestContext: field(
        z.looseObject({
          elb: field(
            z.looseObject({
              targetGroupArn: field(
                hinted(z.string(), "arn"),
                "ARN of the target group that the function is registered in.",
                "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/orders/6d0ecf831eec9f09",
              ),
            }),
            "The load balancer's side of the request.",
            {
              targetGroupArn:
                "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/orders/6d0ecf831eec9f09",
            },
          ),
        }),
        "Where the request came through.",
        {
          elb: {
            targetGroupArn:
              "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/orders/6d0ecf831eec9f09",
          },
        },
      ),
      httpMethod: known(
        field(z.string(), "HTTP method of the request, in upper case.", "GET"),
        httpMethods,
      ),
      path: field(
        z.string(),
        "Path of the request, URL-encoded as the client sent it.",
        "/orders/42",
      ),
      queryStringParameters: field(
        stringMap().optional(),
        `Query parameters, still URL-encoded; a repeated one has its last value only. Empty without query string. Absent where multiValueQueryStringParameters is there: ${switched}.`,
        { tag: "new%20arrivals" },
      ),
      multiValueQueryStringParameters: field(
        stringListMap().optional(),
        `Query parameters with all their values, still URL-encoded. Empty without query string. Absent where queryStringParameters is there: ${switched}.`,
        { tag: ["new%20arrivals", "paid"] },
      ),
      headers: field(
        stringMap().optional(),
        `Header fields with names in lower case; a repeated field has its last value only. Health checks send nothing but user-agent. Absent where multiValueHeaders is there: ${switched}.`,
        { accept: "*/*", "user-agent": "curl/8.7.1" },
      ),
      multiValueHeaders: field(
        stringListMap().optional(),
        `Header fields with names in lower case and all their values. Absent where headers is there: ${switched}.`,
        { accept: ["*/*"], "user-agent": ["curl/8.7.1"] },
      ),
      body: field(
        sentToday(z.string().nullish(), "null or absent"),
        "Body of the request, always as text: base64 where `isBase64Encoded` is true. Empty text without body; null or absent in some captures.",
        "",
      ),
      isBase64Encoded: field(
        z.boolean(),
        "True where `body` is base64, as it is for every media type but text/*, application/json, application/javascript and application/xml, and with a Content-Encoding.",
        false,
      ),
    })
    .refine(
      (event) => (event.headers === undefined) !== (event.multiValueHeaders === undefined),
      "AWS sends either headers or multiValueHeaders, and never both",
    ),
);
