import { APIGatewayProxyWebsocketEventV2 } from 'aws-lambda';

export const handler = async (event: APIGatewayProxyWebsocketEventV2) => {
  switch (event.requestContext.routeKey) {
    case '$connect':
      return { statusCode: 200 };
    default:
      return { statusCode: 400 };
  }
};
