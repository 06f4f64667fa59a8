interface ScheduledEvent {
  id?: string;
  time?: string;
  resources?: string[];
}

export const handler = async (event: ScheduledEvent) => {
  // A rule with constant input sends that JSON alone, without a time. Now and then a rule fires
  // twice for one time, so do nothing that must not happen again.
  const dueAt = event.time === undefined ? new Date() : new Date(event.time);
  await run(dueAt);
};

async function run(dueAt: Date): Promise<void> {
  console.log("Due at", dueAt.toISOString()); // $0
}
