import { BaseHandler } from "../common/base-handler";

class Get extends BaseHandler {
  protected async run() {
    return { statusCode: 200, body: "{}" };
  }
}

const instance = new Get();
export const get = instance.create();
