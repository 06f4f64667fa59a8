interface Input {
  readonly account: string;
}

const charge = async (input: Input) => ({ ...input, charged: true });

export default charge;
