import middy from "@middy/core";
import type { APIGatewayProxyEvent } from "aws-lambda";

const list = async (event: APIGatewayProxyEvent) => ({ statusCode: 200, body: event.path });

export const handler = middy(list);
