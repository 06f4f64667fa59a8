import { expect, it } from "vitest";
import { makeTarget } from "../testing/runKit.ts";
import { groupSavedEvents } from "./groupSavedEvents.ts";

const orders = makeTarget();
const retry = makeTarget({ logicalId: "RetryFunction" });
const idle = makeTarget({ symbol: "idle", logicalId: null });

function saved(name: string, ...functions: readonly (typeof orders)[]) {
  return {
    uri: `file:///shop/events/${name}.json`,
    eventType: "sqs",
    name: "sqs",
    functions: functions.map(({ uri, symbol, logicalId }) => ({ uri, symbol, logicalId })),
  };
}

it("puts each event under its functions, and those of none last", () => {
  const nodes = groupSavedEvents(
    [saved("both", retry, orders), saved("one", orders), saved("none")],
    [retry, orders, idle],
  );
  expect(
    nodes.map((node) => [
      node.kind === "function" ? node.label : node.kind,
      node.kind === "event" ? [] : node.events.map(({ uri }) => uri.split("/").at(-1)),
    ]),
  ).toEqual([
    ["OrdersFunction", ["both.json", "one.json"]],
    ["RetryFunction", ["both.json"]],
    ["others", ["none.json"]],
  ]);
});

it("makes no groups where no event belongs to a function", () => {
  expect(groupSavedEvents([saved("none")], [orders]).map(({ kind }) => kind)).toEqual(["event"]);
  expect(groupSavedEvents([], [orders])).toEqual([]);
});
