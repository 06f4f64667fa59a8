import * as z from "zod";
import { regionField, textField } from "../model/commonFields.ts";
import { exampleOf } from "../model/exampleOf.ts";
import { field, hinted, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { executionFields } from "./codepipelineExecution.schema.ts";

const location = once(() =>
  z.looseObject({
    bucket: textField("Bucket of the pipeline's artifact store.", "orders-pipeline-artifacts"),
    key: textField("Key of the artifact's ZIP file.", "orders/SourceArti/x4YnAsq"),
  }),
);

const artifact = once(() =>
  z.looseObject({
    name: textField("Name of the artifact in the pipeline.", "SourceArtifact"),
    s3location: field(
      location(),
      "Where the artifact lies. Unlike in the job of an invoke action, the key has a small l.",
      exampleOf(location()),
    ),
  }),
);

const result = once(() =>
  z.looseObject({
    "external-execution-id": field(
      z.string().optional(),
      "What the provider calls its work: a commit, a build's id, a deployment's id.",
      "orders:8745a7a9-c340-456a-9166-edf953571bef",
    ),
    "external-execution-url": field(
      hinted(z.string(), "url").optional(),
      "Address of that work at the provider's.",
      "https://console.aws.amazon.com/codebuild/home?region=us-east-1#/builds/orders:8745a7a9-c340-456a-9166-edf953571bef/view/new",
    ),
    "external-execution-summary": field(
      z.string().optional(),
      "What the provider says of it: a sentence or, for a source behind a connection, JSON as text.",
      "Build terminated with state: FAILED",
    ),
    "error-code": field(
      z.string().optional(),
      "Why the action failed: `JobFailed` and others; absent where it did not.",
      "JobFailed",
    ),
  }),
);

const actionType = once(() =>
  z.looseObject({
    owner: known(textField("Who made the action type: `AWS`, `ThirdParty` or `Custom`.", "AWS"), [
      "AWS",
      "ThirdParty",
      "Custom",
    ]),
    category: known(
      textField("`Source`, `Build`, `Test`, `Deploy`, `Approval`, `Invoke` or `Compute`.", "Build"),
      ["Source", "Build", "Test", "Deploy", "Approval", "Invoke", "Compute"],
    ),
    provider: textField("Who does the work.", "CodeBuild"),
    version: field(
      z.union([z.string(), z.int()]),
      "Version of the action type, sent as text, and as a number in AWS's documentation.",
      "1",
    ),
  }),
);

/** Detail of an action that changes. Source: CodePipeline User Guide, "Monitoring CodePipeline events". */
export const actionStateChangeDetail = once(() =>
  z.looseObject({
    ...executionFields(),
    stage: textField("Name of the stage.", "Build"),
    action: textField("Name of the action.", "BuildAndTest"),
    "action-execution-id": field(
      hinted(z.string(), "uuid").optional(),
      "Id of this run of the action; absent from older events.",
      "47f821c5-a902-44b2-ae61-b7faa6d3d2b9",
    ),
    state: field(
      z.enum(["STARTED", "SUCCEEDED", "FAILED", "CANCELED", "ABANDONED"]),
      "How the action stands. A rejected approval is `FAILED`; `ABANDONED`: the execution was stopped without waiting.",
      "SUCCEEDED",
    ),
    region: field(
      regionField("").optional(),
      "AWS Region in which the action runs, which need not be the pipeline's.",
      "us-east-1",
    ),
    type: field(actionType(), "The type of the action.", exampleOf(actionType())),
    "input-artifacts": field(
      z.array(artifact()).optional(),
      "What the action takes; absent where it takes nothing, and from older events.",
      [exampleOf(artifact())],
    ),
    "output-artifacts": field(
      z.array(artifact()).optional(),
      "What the action made; absent until it has succeeded.",
      [exampleOf(artifact())],
    ),
    "execution-result": field(
      result().optional(),
      "What the provider says of its work; absent where the action starts.",
      exampleOf(result(), ["external-execution-id", "external-execution-url"]),
    ),
  }),
);
