import { BaseHandler } from "../common/base-handler";

class TodoPutLambdaHandler extends BaseHandler {
  async run(): Promise<object> {
    return { statusCode: 200, body: "{}" };
  }
}

export const handler = new TodoPutLambdaHandler().create();
