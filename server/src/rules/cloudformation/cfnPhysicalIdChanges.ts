import type { Expression } from "../../code/codeModel.ts";
import { walkExpression } from "../../code/walkCode.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import { calleeName } from "../matching/calleeName.ts";
import { getsAny } from "../matching/eventKinds.ts";
import { accessPath } from "../matching/eventPaths.ts";
import { partsOf } from "../matching/handlerParts.ts";
import { memberOf } from "../matching/returned.ts";
import { valueOf } from "../matching/valueOf.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";

/** What gives something else each time. */
const everNew =
  /^(?:(?:crypto\.)?randomUUID|(?:crypto\.)?randomBytes|uuidv?[147]?|uuid\.v[147]|uuid\.v?uuid[14]|uuid\.uuid[14]|uuid[14]|nanoid|Date\.now|Math\.random|time\.time|datetime\.(?:datetime\.)?(?:now|utcnow)|random\.\w+|secrets\.\w+)$/;

/** A custom resource that gets a new id on every update. */
export const cfnPhysicalIdChanges: Rule = {
  id: "cfn-physical-id-changes",
  title: "A custom resource gets a new physical id on every update",
  severity: "warning",
  why: "Where an answer to an Update names another `PhysicalResourceId` than before, CloudFormation takes the resource for replaced, and then sends a Delete for the old one: often the one that is still in use.",
  source: {
    title: "AWS CloudFormation User Guide, Custom resource request and response reference",
    url: "https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/crpg-ref-responses.html",
  },
  examples: [
    {
      language: "javascript",
      bad: `import { randomUUID } from "node:crypto";
import { answer } from "./answer.mjs";

export const handler = async (event) => {
  await answer(event, { Status: "SUCCESS", PhysicalResourceId: randomUUID() });
};
`,
      good: `import { randomUUID } from "node:crypto";
import { answer } from "./answer.mjs";

export const handler = async (event) => {
  const PhysicalResourceId = event.PhysicalResourceId ?? randomUUID();
  await answer(event, { Status: "SUCCESS", PhysicalResourceId });
};
`,
      template: exampleTemplates.nodeCustomResource,
    },
    {
      language: "python",
      bad: `import uuid

from answer import answer


def handler(event, context):
    answer(event, {"Status": "SUCCESS", "PhysicalResourceId": str(uuid.uuid4())})
`,
      good: `import uuid

from answer import answer


def handler(event, context):
    physical_id = event.get("PhysicalResourceId") or str(uuid.uuid4())
    answer(event, {"Status": "SUCCESS", "PhysicalResourceId": physical_id})
`,
      template: exampleTemplates.pythonCustomResource,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    if (!getsAny(handler, ["cloudformation-custom-resource", "cdk-custom-resource"])) return;
    const { accesses } = handler.flow;
    if (accesses.some((access) => accessPath(access) === "PhysicalResourceId")) return;
    // Whoever asks for the kind of request may well answer each in its own way.
    if (accesses.some((access) => accessPath(access) === "RequestType")) return;
    for (const id of idsIn(handler)) {
      if (!isEverNew(handler, valueOf(handler, id))) continue;
      yield {
        span: id,
        message:
          "Each Update gets another id here, and CloudFormation then deletes what had the old one. Keep event.PhysicalResourceId where there is one.",
      };
    }
  },
};

/** The ids of answers: in objects, and in calls of `cfnresponse.send` and `cfn-response`. */
function idsIn(handler: CheckedHandler): readonly Expression[] {
  const { objects, calls } = partsOf(handler);
  const named = objects.flatMap((object) => memberOf(object, "PhysicalResourceId")?.value ?? []);
  const sent = calls.flatMap(({ callee, arguments: given }) => {
    if (!/^(?:\w*response)\.send$/iu.test(calleeName(handler, callee))) return [];
    const byName = given.find(({ name }) => name === "physicalResourceId");
    const fifth = given[4]?.name === null ? given[4] : undefined;
    return (byName ?? fifth)?.value ?? [];
  });
  return [...named, ...sent];
}

function isEverNew(handler: CheckedHandler, value: Expression): boolean {
  let found = false;
  walkExpression(value, {
    expression: (part) => {
      if (part.kind === "call") found ||= everNew.test(calleeName(handler, part.callee));
      return part.kind !== "function";
    },
  });
  return found;
}
