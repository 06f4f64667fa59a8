import type { S3Handler } from "aws-lambda";
import { withLogging } from "../lib/withLogging";

export const handler: S3Handler = withLogging(async (event) => {
  for (const { s3 } of event.Records) console.log(decodeURIComponent(s3.object.key));
});
