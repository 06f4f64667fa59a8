interface SnsRecord {
  Sns: {
    MessageId: string;
    TopicArn: string;
    Subject?: string | null;
    Message: string;
    MessageAttributes: Record<string, { Type: string; Value: string }>;
  };
}

// Nobody reads the result. Throw, and Lambda invokes the function again, twice at most.
export const handler = async (event: { Records: SnsRecord[] }) => {
  for (const { Sns: notification } of event.Records) {
    await processMessage(parse(notification.Message), notification.Subject ?? null);
  }
};

async function processMessage(message: unknown, subject: string | null): Promise<void> {
  console.log("Processing", subject, message); // $0
}

// A message is text, and JSON only where its publisher wrote JSON.
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
