import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyResultV2 } from "aws-lambda";

const lambdaHandler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyResultV2> => ({
  statusCode: 200,
  body: event.rawPath,
});

const errorMiddleware = () => ({ onError: async (request: middy.Request) => console.error(request.error) });

export const main = middy().use(errorMiddleware()).handler(lambdaHandler);
