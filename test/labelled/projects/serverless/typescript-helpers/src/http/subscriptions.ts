import type { APIGatewayProxyHandlerV2 } from "aws-lambda";
import { withErrors } from "../lib/withErrors.js";

export const list: APIGatewayProxyHandlerV2 = withErrors(async () => ({ statusCode: 200, body: "[]" }));
export const cancel: APIGatewayProxyHandlerV2 = withErrors(async (event) => ({
  statusCode: 204,
  body: event.pathParameters?.id,
}));
