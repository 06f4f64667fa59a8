import type { PostConfirmationTriggerEvent } from "aws-lambda";

export default async function signedUp(event: PostConfirmationTriggerEvent) {
  return event;
}
