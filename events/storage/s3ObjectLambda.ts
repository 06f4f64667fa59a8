import { noEcosystemNames } from "../model/ecosystemNames.ts";
import type { EventType } from "../model/eventType.ts";
import { isJsonObject } from "../model/json.ts";
import { s3ObjectLambdaSamples } from "./s3ObjectLambda.samples.ts";
import { s3ObjectLambdaResponse, s3ObjectLambdaSchema } from "./s3ObjectLambda.schema.ts";

const contexts = [
  "getObjectContext",
  "headObjectContext",
  "listObjectsContext",
  "listObjectsV2Context",
] as const;

/** Amazon S3 User Guide, "Transforming objects with S3 Object Lambda". */
export const s3ObjectLambda: EventType = {
  id: "s3-object-lambda",
  service: "Amazon S3 Object Lambda",
  title: "GetObject / HeadObject / ListObjects transform",
  shortTitle: "S3 Object Lambda",
  description:
    "Somebody got an object, its headers or a list through an Object Lambda access point; AWS lets no new accounts use these.",
  category: "Storage",
  tier: 2,
  aliases: ["access point", "olap", "redact", "transform", "presigned", "WriteGetObjectResponse"],
  documentation: "https://docs.aws.amazon.com/AmazonS3/latest/userguide/olap-writing-lambda.html",
  schema: s3ObjectLambdaSchema,
  responseSchema: s3ObjectLambdaResponse,
  checkResult: checkAnswer,
  delivery: {
    kind: "sync",
    deliveredBy:
      "S3 invokes the function for a request to the access point, and the caller waits for at most a minute.",
    resultUse:
      "For GetObject nobody reads the result: the caller gets what the handler passes to WriteGetObjectResponse with outputRoute and outputToken. For HeadObject and lists the caller gets the result.",
    whenAccepted:
      "S3 answers GetObject with what WriteGetObjectResponse got, and other requests with this result",
    whenRejected: "S3 answers the caller with an error",
    whenFailed: "S3 answers the caller with an error, unless WriteGetObjectResponse came first",
  },
  recognition: {
    kind: "fixed",
    matches: (event) =>
      isJsonObject(event) &&
      Object.hasOwn(event, "xAmzRequestId") &&
      (contexts.some((name) => Object.hasOwn(event, name)) || isJsonObject(event["userRequest"])),
  },
  names: {
    ...noEcosystemNames,
    powertoolsTypescriptSchema: "S3ObjectLambdaEventSchema",
    powertoolsPythonDataClass: "S3ObjectLambdaEvent",
    powertoolsPythonModel: "S3ObjectLambdaEvent",
    goType: "S3ObjectLambdaEvent",
    javaClass: "S3ObjectLambdaEvent",
    dotnet: { package: "Amazon.Lambda.S3Events", type: "S3ObjectLambdaEvent" },
  },
  samples: s3ObjectLambdaSamples,
};

function checkAnswer(event: unknown, result: unknown): readonly string[] {
  if (!isJsonObject(event) || Object.hasOwn(event, "getObjectContext")) return [];
  if (!isJsonObject(result) || typeof result["statusCode"] !== "number") {
    return ["S3 wants an object with a statusCode, a number"];
  }
  if (result["statusCode"] >= 300) return [];
  if (Object.hasOwn(event, "headObjectContext")) {
    return isJsonObject(result["headers"]) ? [] : ["HeadObject is answered with headers"];
  }
  const listed =
    typeof result["listResultXml"] === "string" || isJsonObject(result["listBucketResult"]);
  return listed ? [] : ["A list is answered with listResultXml or listBucketResult"];
}
