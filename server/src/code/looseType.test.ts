import { describe, expect, it } from "vitest";
import { isLooseType } from "./looseType.ts";

describe("a type that says nothing of an event", () => {
  it.each([
    "any",
    ": unknown",
    "Record<string, any>",
    "any[]",
    "dict",
    '"dict"',
    "dict[str, Any]",
    "dict | None",
    "Optional[dict]",
    "t.Dict[str, t.Any]",
    "typing.Mapping[str, object]",
    "MutableMapping[str, Any]",
    "Annotated[dict, 'the event']",
  ])("is %s", (written) => {
    expect(isLooseType(written)).toBe(true);
  });

  it.each(["SQSEvent", ": SQSRecord[]", '"SQSEvent"', "Annotated[SQSEvent, 1]", "Orders | None"])(
    "is not %s",
    (written) => {
      expect(isLooseType(written)).toBe(false);
    },
  );
});
