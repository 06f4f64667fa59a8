interface SchedulerEvent {
  source?: string;
  time?: string;
  [input: string]: unknown; // $1
}

export const handler = async (event: SchedulerEvent) => {
  // A schedule with an input sends that JSON alone. One without sends an envelope, whose detail
  // is no object but the text "{}".
  const isEnvelope = event.source === "aws.scheduler" && event.time !== undefined;
  const dueAt = isEnvelope ? new Date(event.time ?? "") : new Date();
  // Now and then a schedule fires twice, so do nothing that must not happen again.
  await run(dueAt, isEnvelope ? null : event);
};

async function run(dueAt: Date, input: SchedulerEvent | null): Promise<void> {
  console.log("Due at", dueAt.toISOString(), input); // $0
}
