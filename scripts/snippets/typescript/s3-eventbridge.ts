interface S3BusEvent {
  "detail-type": string;
  detail: {
    bucket: { name: string };
    object: { key: string; size?: number; "version-id"?: string };
  };
}

// Nobody reads the result. Throw, and Lambda invokes the function again, twice at most. An event
// may come more than once.
export const handler = async (event: S3BusEvent) => {
  const { bucket, object } = event.detail;
  // Unlike in a notification from S3 itself, the key is not encoded: take it as it is.
  await processObject(event["detail-type"], bucket.name, object.key);
};

async function processObject(detailType: string, bucket: string, key: string): Promise<void> {
  console.log(detailType, bucket, key); // $0
}
