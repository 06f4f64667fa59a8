export class Flow {
  async run(event) {
    return event;
  }
}

const flow = new Flow();

export const handler = (event) => flow.run(event);
export const start = flow.run.bind(flow);
