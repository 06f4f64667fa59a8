import { type Answer, EveryMethod, FromEvent, ToChange } from "../model/answer.ts";

/**
 * A policy for all methods of the stage.
 * @param arn key of the event that holds the method's ARN
 */
export function policyAnswer(arn: string): Answer {
  const statement = {
    Action: "execute-api:Invoke",
    Effect: new ToChange("Allow"),
    Resource: new EveryMethod(new FromEvent(arn)),
  };
  return {
    name: "policy",
    value: {
      principalId: new ToChange("user"),
      policyDocument: { Version: "2012-10-17", Statement: [statement] },
    },
  };
}

/** What an HTTP API takes where `EnableSimpleResponses` is set. */
export const simpleAnswer: Answer = {
  name: "simple",
  value: { isAuthorized: new ToChange(true), context: { user: new ToChange("ada") } },
  needs: "simple-responses",
};
