import * as z from "zod";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { clientCertificate } from "./clientCertificate.schema.ts";
import { payloadV2ContextFields } from "./payloadV2.schema.ts";
import { sampleClientCertificate } from "./sampleClientCertificate.ts";

/** Fields of `requestContext` in payload format 2.0 of an HTTP API, for integrations and authorizers. */
export const httpApiContextFields = once(() => ({
  accountId: field(z.string(), "AWS account that owns the API, as text.", "123456789012"),
  apiId: field(z.string(), "Id of the API.", "a1b2c3d4e5"),
  authentication: field(
    z
      .looseObject({
        clientCert: field(
          clientCertificate(),
          "The certificate of the client.",
          sampleClientCertificate,
        ),
      })
      .nullish(),
    "Only on a custom domain with mutual TLS; absent or null otherwise.",
    { clientCert: sampleClientCertificate },
  ),
  domainName: field(
    z.string(),
    "Host that the client called: the API's default endpoint or a custom domain.",
    "a1b2c3d4e5.execute-api.us-east-1.amazonaws.com",
  ),
  requestId: field(z.string(), "Id that API Gateway gave the request.", "JKJaXmPLvHcESHA="),
  routeKey: field(
    z.string(),
    "The matched route: method and path with parameters in braces, or `$default`.",
    "GET /orders/{orderId}",
  ),
  stage: field(z.string(), "Name of the stage, `$default` for the one without a name.", "$default"),
  ...payloadV2ContextFields(),
}));
