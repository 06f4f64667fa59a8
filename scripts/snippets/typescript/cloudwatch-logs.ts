interface LogData {
  messageType: "DATA_MESSAGE" | "CONTROL_MESSAGE";
  logGroup: string;
  logStream: string;
  logEvents: { id: string; timestamp: number; message: string }[];
}

// Nobody reads the result. Throw, and Lambda invokes the function again, twice at most. A function
// that subscribes to its own log group invokes itself without end.
export const handler = async (event: { awslogs: { data: string } }) => {
  const { gunzipSync } = await import("node:zlib");
  const compressed = Buffer.from(event.awslogs.data, "base64");
  const data = JSON.parse(gunzipSync(compressed).toString("utf8")) as LogData;
  // CloudWatch Logs now and then checks that the function can be reached.
  if (data.messageType === "CONTROL_MESSAGE") return;
  for (const { timestamp, message } of data.logEvents) {
    await processLogEvent(data.logGroup, new Date(timestamp), message);
  }
};

async function processLogEvent(logGroup: string, time: Date, message: string): Promise<void> {
  console.log(logGroup, time.toISOString(), message); // $0
}
