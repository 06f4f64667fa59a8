import { APIGatewayProxyEvent, APIGatewayProxyResult } from "aws-lambda";

/**
 * Event doc: https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
 */
export const lambdaHandler = async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
  return { statusCode: 200, body: JSON.stringify({ message: event.path }) };
};
