interface StageStateChange {
  time: string;
  detail: { pipeline: string; "execution-id": string; stage: string; state: string };
}

// Nobody reads the result. Throw, and Lambda invokes the function again, twice at most. Events
// may come more than once, and in another order than the stage went through its states.
export const handler = async ({ time, detail }: StageStateChange) => {
  const { pipeline, "execution-id": executionId, stage, state } = detail;
  console.log(time, pipeline, executionId, stage, state); // $0
};
