import * as z from "zod";
import { textField } from "../model/commonFields.ts";
import { once } from "../model/once.ts";
import { callerIdentity } from "./callerIdentity.schema.ts";
import { argumentsField, prevField, requestField, sourceField } from "./resolverEvent.schema.ts";

/** The event of Amplify's `@function` directive. Source: Amplify documentation, "Custom business logic". */
export const amplifyResolverEvent = once(() =>
  z.looseObject({
    typeName: textField("Type that has the field.", "Query"),
    fieldName: textField("Name of the field to resolve.", "order"),
    arguments: argumentsField(),
    identity: callerIdentity(),
    source: sourceField(),
    request: requestField(),
    prev: prevField(),
  }),
);
