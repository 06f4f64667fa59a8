/** What becomes of the result of every asynchronous invocation: Lambda Developer Guide, "Invoking a Lambda function asynchronously". */
export const ignoredResult =
  "Nobody reads what the handler returns. If it throws, Lambda retries twice, a minute and then two minutes later, and then sends the event to the on-failure destination or dead-letter queue, or drops it.";
