import { utf8Length } from "../encoding/base64.ts";
import { isJsonObject } from "../model/json.ts";

/** The most that CloudFormation reads of an answer. */
const largestAnswer = 4096;

/**
 * What the provider framework does not take of a handler's result. Source: AWS CDK API Reference,
 * "Provider framework".
 * @param event the request; that onEvent has been there shows in the id of a resource to be created
 */
export function checkProviderResult(event: unknown, result: unknown): readonly string[] {
  const request = isJsonObject(event) ? event : {};
  const answer = isJsonObject(result) ? result : {};
  return [
    ...checkCompletion(request, answer),
    ...checkIdentity(request, answer),
    ...checkSize(answer),
  ];
}

type Fields = Readonly<Record<string, unknown>>;

function checkCompletion(request: Fields, answer: Fields): readonly string[] {
  const asksIfComplete =
    request["RequestType"] === "Create" && typeof request["PhysicalResourceId"] === "string";
  if (asksIfComplete && answer["IsComplete"] === undefined) {
    return ["IsComplete is missing, so the framework asks again until its time is up"];
  }
  const data = answer["Data"];
  const hasData = isJsonObject(data) && Object.keys(data).length > 0;
  return answer["IsComplete"] === false && hasData
    ? ["Data is allowed only where IsComplete is true"]
    : [];
}

function checkIdentity(request: Fields, answer: Fields): readonly string[] {
  const id = answer["PhysicalResourceId"];
  const changed = typeof id === "string" && id !== "" && id !== request["PhysicalResourceId"];
  return request["RequestType"] === "Delete" && changed
    ? ["PhysicalResourceId must not change where the resource is deleted"]
    : [];
}

function checkSize(answer: Fields): readonly string[] {
  const bytes = utf8Length(JSON.stringify(answer));
  return bytes > largestAnswer
    ? [`CloudFormation takes answers of up to ${largestAnswer} bytes, and this one has ${bytes}`]
    : [];
}
