import * as z from "zod";
import { arnField, constantField, textField } from "../model/commonFields.ts";
import { once } from "../model/once.ts";

const input =
  "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-lambda-authorizer-input.html";

/** Event of a TOKEN authorizer: API Gateway Developer Guide, "Input to an API Gateway Lambda authorizer". */
export const apiGatewayAuthorizerTokenEvent = once(() =>
  z.looseObject({
    type: constantField("Always TOKEN.", "TOKEN"),
    authorizationToken: textField(
      "Value of the header that is the token source, usually Authorization, as the client sent it: `Bearer` and the blank included. Never empty, because API Gateway itself answers 401 to a request without it.",
      "Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2ln",
      input,
    ),
    methodArn: arnField(
      "ARN of the method that was called, with the path in place of its parameters. The policy is cached for the token, so a policy for this ARN alone makes API Gateway refuse the client's next request to another method.",
      "arn:aws:execute-api:us-east-1:123456789012:a1b2c3d4e5/prod/GET/orders/42",
      input,
    ),
  }),
);
