interface ActionStateChange {
  time: string;
  detail: {
    pipeline: string;
    "execution-id": string;
    stage: string;
    action: string;
    state: string;
    "execution-result"?: { "external-execution-summary"?: string };
  };
}

// Nobody reads the result. Throw, and Lambda invokes the function again, twice at most. Events
// may come more than once, and in another order than the action went through its states.
export const handler = async ({ time, detail }: ActionStateChange) => {
  const { pipeline, stage, action, state } = detail;
  // Absent until the action has ended.
  const summary = detail["execution-result"]?.["external-execution-summary"] ?? null;
  console.log(time, `${pipeline}/${stage}/${action}`, state, summary); // $0
};
