import type { APIGatewayProxyEvent, APIGatewayProxyResult } from "aws-lambda";

export abstract class BaseHandler {
  protected abstract run(event: APIGatewayProxyEvent): Promise<object>;

  create() {
    return async (event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> => {
      return (await this.run(event)) as APIGatewayProxyResult;
    };
  }
}
