interface S3Record {
  eventName: string;
  s3: {
    bucket: { name: string };
    object: { key: string; size?: number; versionId?: string };
  };
}

// Nobody reads the result. Throw, and Lambda invokes the function again, twice at most.
export const handler = async (event: { Records: S3Record[] }) => {
  for (const { eventName, s3 } of event.Records) {
    // A key arrives as in a form: "+" for a space, the rest percent-encoded.
    const key = decodeURIComponent(s3.object.key.replace(/\+/g, " "));
    await processObject(eventName, s3.bucket.name, key);
  }
};

async function processObject(eventName: string, bucket: string, key: string): Promise<void> {
  console.log(eventName, bucket, key); // $0
}
