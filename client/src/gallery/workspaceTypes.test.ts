import { describe, expect, it } from "vitest";
import { makeTarget } from "../testing/runKit.ts";
import { workspaceTypesOf } from "./workspaceTypes.ts";

const trigger = (eventType: string | null, name: string) => {
  return { eventType, kind: "sam:X", name, uri: "file:///shop/template.yaml", line: 1 };
};

describe("workspaceTypesOf", () => {
  it("puts the type that most triggers use first, and names the triggers once each", () => {
    const functions = [
      makeTarget({ eventType: "s3", triggers: [trigger("s3", "Uploads")] }),
      makeTarget({ triggers: [trigger("sqs", "Orders"), trigger("sqs", "Returns")] }),
      makeTarget({ triggers: [trigger("sqs", "Orders")] }),
    ];
    expect(workspaceTypesOf(functions)).toEqual([
      { eventType: "sqs", triggers: ["Orders", "Returns"] },
      { eventType: "s3", triggers: ["Uploads"] },
    ]);
  });

  it("counts what only the code tells of, and nothing that the catalogue does not know", () => {
    const functions = [
      makeTarget({ eventType: "sns", triggers: [] }),
      makeTarget({ eventType: null, triggers: [trigger(null, "Unheard")] }),
    ];
    expect(workspaceTypesOf(functions)).toEqual([{ eventType: "sns", triggers: [] }]);
  });
});
