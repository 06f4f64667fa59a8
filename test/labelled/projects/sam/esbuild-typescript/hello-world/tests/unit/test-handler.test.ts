import { lambdaHandler } from "../../app";

const handler = async (event: any, context: any) => lambdaHandler(event);

describe("Unit test for app handler", () => {
  it("verifies successful response", async () => {
    expect((await handler({}, {})).statusCode).toEqual(200);
  });
});
