import * as z from "zod";
import { arnField } from "../model/commonFields.ts";
import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { field, hinted } from "../model/fieldDocs.ts";
import { isJsonObject, type JsonObject } from "../model/json.ts";
import { once } from "../model/once.ts";
import { readText } from "../model/readParameters.ts";
import type { ParameterValues, Sample } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";

const page =
  "https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html";

const schema = once(() =>
  z.looseObject({
    Step: field(
      z.enum(["createSecret", "setSecret", "testSecret", "finishSecret"]),
      "What to do now; the four steps come one by one, in this order.",
      "createSecret",
      page,
    ),
    SecretId: arnField(
      "The secret that is rotated.",
      "arn:aws:secretsmanager:us-east-1:123456789012:secret:orders/db-a1B2c3",
      page,
    ),
    ClientRequestToken: field(
      hinted(z.string(), "uuid"),
      "Id of the new version of the secret, the same in all four steps: use it to do a repeated step only once.",
      "6b0e71bd-7e97-4d97-80ce-4a0994e55286",
      page,
    ),
    RotationToken: field(
      z.string().optional(),
      "Says which rotation it is, where the function works under an assumed identity: pass it on to PutSecretValue. Mostly absent.",
      "f2a3ed43-7f46-4a0d-9a4c-90f5d1c0e7a2",
      page,
    ),
  }),
);

type Step = "createSecret" | "setSecret" | "testSecret" | "finishSecret";

const secretName = textParameter("secretName", "Name of the secret.", "orders/db");

const samples: readonly [Sample, ...Sample[]] = [
  step("create-secret", "Create a new version", "createSecret"),
  step("set-secret", "Set it where it is used", "setSecret"),
  step("test-secret", "Test the new version", "testSecret"),
  step("finish-secret", "Make it the current version", "finishSecret"),
  {
    id: "rotation-token",
    title: "Function under an assumed identity",
    parameters: [secretName],
    build: (context, values) => ({
      ...buildStep(context, values, "createSecret"),
      RotationToken: context.uuid(),
    }),
  },
];

function step(id: string, title: string, name: Step): Sample {
  return {
    id,
    title,
    parameters: [secretName],
    build: (context, values) => buildStep(context, values, name),
  };
}

function buildStep(context: SampleContext, values: ParameterValues, name: Step): JsonObject {
  const owner = `${context.partition}:secretsmanager:${context.region}:${context.accountId}`;
  return {
    Step: name,
    SecretId: `arn:${owner}:secret:${readText(values, "secretName")}-${context.alphanumeric(6)}`,
    ClientRequestToken: context.uuid(),
  };
}

/** Secrets Manager User Guide, "Rotation by Lambda function". */
export const secretsmanagerRotation: EventType = {
  id: "secretsmanager-rotation",
  service: "AWS Secrets Manager",
  title: "Secret rotation step",
  shortTitle: "Secret rotation",
  description: "A secret is to be rotated, on its schedule or at once, and one step of it is due.",
  category: "Auth",
  tier: 2,
  aliases: ["secret", "rotate", "password", "credentials", "database"],
  documentation: page,
  schema,
  responseSchema: null,
  delivery: {
    kind: "async",
    deliveredBy:
      "Secrets Manager invokes the function four times for a rotation, once for each step, and goes on to the next only when a step has succeeded.",
    resultUse:
      "Nobody reads what the handler returns: a step fails only if the handler throws, and then the rotation ends there and is tried again later.",
    mustCall: [],
  },
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      typeof event["SecretId"] === "string" &&
      typeof event["ClientRequestToken"] === "string" &&
      typeof event["Step"] === "string",
  },
  names: {
    ...noEcosystemNames,
    typescriptType: "SecretsManagerRotationEvent",
    typescriptHandlerType: "SecretsManagerRotationHandler",
    powertoolsPythonDataClass: "SecretsManagerEvent",
    goType: "SecretsManagerSecretRotationEvent",
    javaClass: "SecretsManagerRotationEvent",
  },
  samples,
};
