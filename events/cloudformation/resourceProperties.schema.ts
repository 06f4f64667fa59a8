import * as z from "zod";
import { once } from "../model/once.ts";

/**
 * A property of a custom resource: CloudFormation turns numbers, true and false into text, at any
 * depth. Source: CloudFormation User Guide, "Custom resource request objects".
 */
const propertyValue: () => z.ZodType = once(() => z.lazy(() => anyPropertyValue()));

const anyPropertyValue: () => z.ZodType = once(() =>
  z.union([z.string(), z.array(propertyValue()), z.record(z.string(), propertyValue())]),
);

/** All properties of a custom resource. */
export const resourceProperties = once(() => z.record(z.string(), propertyValue()));
