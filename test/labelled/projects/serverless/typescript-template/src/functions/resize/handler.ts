import type { SQSEvent } from "aws-lambda";

export const main = async (event: SQSEvent): Promise<void> => {
  for (const record of event.Records) await resize(JSON.parse(record.body));
};

async function resize(job: unknown): Promise<void> {
  console.log(job);
}
