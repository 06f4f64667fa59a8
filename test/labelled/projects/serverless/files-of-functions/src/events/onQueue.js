const parse = (text) => JSON.parse(text);

export const handler = async ({ Records }) => {
  const batchItemFailures = [];
  for (const record of Records) {
    try {
      parse(record.body);
    } catch {
      batchItemFailures.push({ itemIdentifier: record.messageId });
    }
  }
  return { batchItemFailures };
};

export const notice = async (event) => {
  for (const { Sns } of event.Records) parse(Sns.Message);
};
