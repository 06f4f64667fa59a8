interface Input {
  [name: string]: unknown; // $1
}

// The event is the caller's JSON as it was sent, and the caller gets what the handler returns.
export const handler = async (event: Input | null) => {
  return { received: event }; // $0
};
