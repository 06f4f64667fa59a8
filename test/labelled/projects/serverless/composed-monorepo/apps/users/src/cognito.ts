import type { PreSignUpTriggerHandler } from "aws-lambda";

export const preSignUp: PreSignUpTriggerHandler = async (event) => event;

export const tokens = async (event: { response: unknown }) => event;
