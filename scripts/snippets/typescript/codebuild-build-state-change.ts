interface BuildStateChange {
  detail: {
    "build-status": "IN_PROGRESS" | "SUCCEEDED" | "FAILED" | "STOPPED";
    "project-name": string;
    // An ARN, in spite of its name.
    "build-id": string;
    "additional-information": { logs?: { "deep-link"?: string } };
  };
}

// Nobody reads the result. Throw, and Lambda invokes the function again, twice at most. Events
// may come more than once, and in another order than the builds went through their states.
export const handler = async ({ detail }: BuildStateChange) => {
  const { "build-status": status, "project-name": project } = detail;
  const logs = detail["additional-information"].logs?.["deep-link"] ?? null;
  await processBuild(project, status, logs);
};

async function processBuild(project: string, status: string, logs: string | null): Promise<void> {
  console.log(project, status, logs); // $0
}
