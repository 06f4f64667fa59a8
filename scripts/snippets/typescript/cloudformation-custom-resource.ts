interface CustomResourceEvent {
  RequestType: "Create" | "Update" | "Delete";
  ResponseURL: string;
  StackId: string;
  RequestId: string;
  LogicalResourceId: string;
  PhysicalResourceId?: string;
  ResourceProperties: Record<string, unknown>;
}

// The stack waits, up to an hour, until an answer is put at the ResponseURL, so every path has to
// put one.
export const handler = async (event: CustomResourceEvent) => {
  // Only a Create has no id yet. A new id for an Update makes CloudFormation delete the old one.
  const givenId = "PhysicalResourceId" in event ? event.PhysicalResourceId : undefined;
  const id = givenId ?? `${event.LogicalResourceId}-${event.RequestId}`;
  let outcome: Record<string, unknown>;
  try {
    const data = await provision(event.RequestType, id, event.ResourceProperties);
    outcome = { Status: "SUCCESS", Data: data };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    // The answer is 4 KB at most.
    outcome = { Status: "FAILED", Reason: reason.slice(0, 1000) };
  }
  await respond(event, { ...outcome, PhysicalResourceId: id });
};

// Returns what Fn::GetAtt reads. Numbers and booleans among the properties come as text. A Delete
// also comes for what could not be created, and has to succeed then.
async function provision(requestType: string, id: string, properties: Record<string, unknown>) {
  console.log(requestType, id, Object.keys(properties)); // $0
  return {}; // $0
}

async function respond(event: CustomResourceEvent, outcome: Record<string, unknown>) {
  // Without credentials, as on one's own machine, there is no stack to answer to.
  if (!process.env["AWS_ACCESS_KEY_ID"]) {
    console.log("Not put:", outcome);
    return;
  }
  const { StackId, RequestId, LogicalResourceId } = event;
  const body = JSON.stringify({ ...outcome, StackId, RequestId, LogicalResourceId });
  // The URL is signed for no content type.
  const headers = { "content-type": "" };
  const answer = await fetch(event.ResponseURL, { method: "PUT", body, headers });
  if (!answer.ok) throw new Error(`CloudFormation took no answer: ${answer.status}`);
}
