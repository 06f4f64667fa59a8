interface SnsRecord {
  Sns: { MessageId: string; Message: string };
}

interface S3Notification {
  Records?: {
    eventName: string;
    s3: { bucket: { name: string }; object: { key: string; size?: number } };
  }[];
}

// Nobody reads the result. Throw, and Lambda invokes the function again, twice at most.
export const handler = async (event: { Records: SnsRecord[] }) => {
  for (const { Sns: envelope } of event.Records) {
    await processNotification(JSON.parse(envelope.Message) as S3Notification);
  }
};

async function processNotification(notification: S3Notification): Promise<void> {
  // The s3:TestEvent that S3 sends when notifications are set up has no records.
  for (const { eventName, s3 } of notification.Records ?? []) {
    // A key arrives as in a form: "+" for a space, the rest percent-encoded.
    const key = decodeURIComponent(s3.object.key.replace(/\+/g, " "));
    console.log(eventName, s3.bucket.name, key); // $0
  }
}
