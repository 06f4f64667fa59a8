import * as Sentry from "@sentry/aws-serverless";

export const handler = Sentry.wrapHandler(async (event: { awslogs: { data: string } }) => {
  return event.awslogs.data.length;
});
