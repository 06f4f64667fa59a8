import type { S3Event } from "aws-lambda";

export async function handler({ Records }: S3Event) {
  for (const { s3 } of Records) console.log(s3.object.key);
}
