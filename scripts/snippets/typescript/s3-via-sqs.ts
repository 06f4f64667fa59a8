interface SqsRecord {
  messageId: string;
  body: string;
}

interface S3Notification {
  Records?: {
    eventName: string;
    s3: { bucket: { name: string }; object: { key: string; size?: number } };
  }[];
}

// Lambda reads the result only where the trigger has ReportBatchItemFailures switched on.
export const handler = async (event: { Records: SqsRecord[] }) => {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const { messageId, body } of event.Records) {
    try {
      await processNotification(JSON.parse(body) as S3Notification);
    } catch (error) {
      console.error(`Message ${messageId} failed`, error);
      batchItemFailures.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures };
};

async function processNotification(notification: S3Notification): Promise<void> {
  // The s3:TestEvent that S3 sends when notifications are set up has no records.
  for (const { eventName, s3 } of notification.Records ?? []) {
    // A key arrives as in a form: "+" for a space, the rest percent-encoded.
    const key = decodeURIComponent(s3.object.key.replace(/\+/g, " "));
    console.log(eventName, s3.bucket.name, key); // $0
  }
}
