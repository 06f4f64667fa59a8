import * as z from "zod";
import { encodeBase64, encodeBytesAsBase64 } from "../encoding/base64.ts";
import { textField } from "../model/commonFields.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { field, hinted } from "../model/fieldDocs.ts";
import { isJsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";
import type { Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { deploymentId } from "./codedeployDeployment.ts";

const hooksPage =
  "https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure-hooks.html";
const statusPage =
  "https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_PutLifecycleEventHookExecutionStatus.html";

/** A hook's event. Source: CodeDeploy User Guide, "AppSpec 'hooks' section". */
const lifecycleHookEvent = once(() =>
  z.looseObject({
    DeploymentId: textField(
      "Id of the deployment, which the status call takes as deploymentId.",
      "d-ABCDEF123",
      statusPage,
    ),
    LifecycleEventHookExecutionId: field(
      hinted(z.string(), "base64"),
      "Id of this run of the hook, sealed JSON as base64, which the status call takes as lifecycleEventHookExecutionId. It says nothing of which hook it is.",
      "eyJlbmNyeXB0ZWREYXRhIjoiY3VHUyJ9",
      statusPage,
    ),
  }),
);

const samples: readonly [Sample, ...Sample[]] = [
  hookSample("before-allow-traffic", "Before traffic is shifted"),
  hookSample("after-allow-traffic", "After traffic was shifted"),
  hookSample("after-allow-test-traffic", "After test traffic was shifted (ECS)"),
];

/** A hook of a deployment to Lambda or ECS. */
export const codedeployLifecycleHook: EventType = {
  id: "codedeploy-lifecycle-hook",
  service: "AWS CodeDeploy",
  title: "Lifecycle event hook (Lambda / ECS deployment)",
  shortTitle: "CodeDeploy hook",
  description: "A deployment to Lambda or ECS comes to a point at which the function checks it.",
  category: "Developer tools",
  tier: 2,
  aliases: [
    "codedeploy",
    "pre-traffic",
    "post-traffic",
    "BeforeAllowTraffic",
    "AfterAllowTraffic",
    "canary",
    "hook",
  ],
  documentation: hooksPage,
  schema: lifecycleHookEvent,
  responseSchema: null,
  delivery: {
    kind: "async",
    deliveredBy:
      "CodeDeploy invokes the function asynchronously at the hook that the deployment names it for, and the deployment waits.",
    resultUse:
      "Nobody reads what the handler returns: the function has to call PutLifecycleEventHookExecutionStatus with Succeeded or Failed, or the deployment waits for an hour and then fails.",
    mustCall: ["PutLifecycleEventHookExecutionStatus"],
  },
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      Object.hasOwn(event, "DeploymentId") &&
      Object.hasOwn(event, "LifecycleEventHookExecutionId"),
  },
  names: {
    ...noEcosystemNames,
    cdkConstruct: "LambdaDeploymentGroup",
    powertoolsPythonDataClass: "CodeDeployLifecycleHookEvent",
  },
  samples,
};

/** The event is the same for every hook; what differs is which one the deployment names it for. */
function hookSample(id: string, title: string): Sample {
  return {
    id,
    title,
    parameters: [],
    build: (context) => ({
      DeploymentId: deploymentId(context),
      LifecycleEventHookExecutionId: sealExecutionId(context),
    }),
  };
}

function sealExecutionId(context: SampleContext): string {
  return encodeBase64(
    JSON.stringify({
      encryptedData: encodeBytesAsBase64(randomBytes(context, 112)),
      ivParameterSpec: encodeBytesAsBase64(randomBytes(context, 12)),
      materialSetSerial: 1,
    }),
  );
}

function randomBytes(context: SampleContext, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => context.integer(256));
}
