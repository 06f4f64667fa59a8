import { parser } from "@aws-lambda-powertools/parser/middleware";
import middy from "@middy/core";

export const handler = middy()
  .use(parser({ schema: {} as never }))
  .handler(async (event: { Records: { body: string }[] }) => {
    for (const { body } of event.Records) console.log(JSON.parse(body).Message);
  });
