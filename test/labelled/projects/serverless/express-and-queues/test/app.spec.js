const handler = async (event, context) => ({ event, context });

describe("app", () => {
  it("answers", async () => {
    expect(await handler({}, {})).toBeDefined();
  });
});
