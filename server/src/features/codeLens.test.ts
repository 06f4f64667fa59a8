import { describe, expect, it } from "vitest";
import { functionTargetSchema, lensCommands, type FunctionTarget } from "../protocol.ts";
import { createLenses } from "./codeLens.ts";

const uri = "file:///shop/orders/Orders.java";

function makeTarget(changes: Partial<FunctionTarget> = {}): FunctionTarget {
  const at = { line: 3, character: 5 };
  return {
    uri,
    range: { start: at, end: at },
    symbol: "handle",
    language: "java",
    handler: "orders/main.handle",
    runtimeHandler: "bootstrap",
    evidence: ["start:lambda.Start"],
    logicalId: null,
    template: null,
    triggers: [],
    eventType: null,
    configuration: {
      functionName: "orders",
      runtime: null,
      timeoutSeconds: 3,
      memorySizeMB: 128,
      architecture: "x86_64",
      variables: {},
      unresolvedVariables: [],
      taskRoot: "/shop",
      reportsBatchItemFailures: null,
      visibilityTimeoutSeconds: null,
    },
    ...changes,
  };
}

function show(...targets: readonly FunctionTarget[]) {
  return createLenses(targets, uri).map(({ command }) => [command?.title, command?.command]);
}

const place = { uri: "file:///shop/template.yaml", line: 12 };
const queue = { eventType: "sqs", kind: "sam:SQS", name: "OrdersQueue", ...place };

describe("lenses of functions that share a line", () => {
  const named = (...names: readonly string[]): readonly FunctionTarget[] =>
    names.map((logicalId) => makeTarget({ language: "python", logicalId, eventType: "sqs" }));

  it("say which function is meant", () => {
    expect(show(...named("Orders", "Retry")).map(([title]) => title)).toEqual([
      "▶ Invoke Orders with sample event (SQS)",
      "Orders: Event…",
      "▶ Invoke Retry with sample event (SQS)",
      "Retry: Event…",
    ]);
  });

  it("are one that asks where there are many", () => {
    const targets = named("A", "B", "C", "D");
    expect(show(...targets)).toEqual([["▶ Invoke one of 4 functions…", lensCommands.invoke]]);
    const [lens] = createLenses(targets, uri);
    expect(lens?.command?.arguments?.[0]).toEqual(targets);
  });

  it("lead to the types of their events where none can be invoked here", () => {
    const targets = ["A", "B", "C", "D"].map((logicalId) =>
      makeTarget({ logicalId, eventType: logicalId === "D" ? "s3" : "sqs" }),
    );
    expect(show(...targets)).toEqual([
      ["SQS", lensCommands.showEventType],
      ["S3", lensCommands.showEventType],
    ]);
  });
});

describe("lenses of a function that can't be invoked here", () => {
  it("show the trigger in place of Invoke, and lead to its event type", () => {
    const target = makeTarget({ eventType: "sqs", triggers: [queue] });
    expect(show(target)).toEqual([
      ["SQS · OrdersQueue", lensCommands.showEventType],
      ["Event…", lensCommands.chooseEvent],
    ]);
    const [first, second] = createLenses([target], uri);
    expect(first?.command?.arguments).toEqual([{ eventType: "sqs" }]);
    expect(functionTargetSchema.parse(second?.command?.arguments?.[0])).toEqual(target);
  });

  it("show the type alone where only the code names it", () => {
    expect(show(makeTarget({ eventType: "s3" }))[0]).toEqual(["S3", lensCommands.showEventType]);
  });

  it("say that there are more triggers", () => {
    const triggers = [queue, { ...queue, name: "Retries" }];
    expect(show(makeTarget({ eventType: "sqs", triggers }))[0]?.[0]).toBe(
      "SQS · OrdersQueue and 1 more",
    );
  });

  it("offer events only where nothing tells which", () => {
    expect(show(makeTarget())).toEqual([["Event…", lensCommands.chooseEvent]]);
  });

  it("tell functions that share a handler apart", () => {
    const [one, other] = ["Orders", "Replay"].map((logicalId) =>
      makeTarget({ logicalId, eventType: "sqs" }),
    );
    expect(
      show(...[one, other].filter((each) => each !== undefined)).map(([title]) => title),
    ).toEqual(["Orders: SQS", "Orders: Event…", "Replay: SQS", "Replay: Event…"]);
  });
});

describe("lenses of code in a template", () => {
  it("are left to those of the template's function", () => {
    const target = makeTarget({ language: "python" });
    const configuration = { ...target.configuration, inlineCode: "def handle(e, c): return 1" };
    expect(show(target)).not.toEqual([]);
    expect(show({ ...target, configuration })).toEqual([]);
  });
});
