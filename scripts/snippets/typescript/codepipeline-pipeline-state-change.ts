interface PipelineStateChange {
  time: string;
  detail: { pipeline: string; "execution-id": string; state: string };
}

// Nobody reads the result. Throw, and Lambda invokes the function again, twice at most. Events
// may come more than once, and in another order than the execution went through its states.
export const handler = async ({ time, detail }: PipelineStateChange) => {
  const { pipeline, "execution-id": executionId, state } = detail;
  console.log(time, pipeline, executionId, state); // $0
};
