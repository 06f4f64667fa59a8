import type { TemplateIndex, TemplateResource } from "../templateIndex.ts";
import { asText, memberOf, type TemplateValue } from "../templateValue.ts";
import type { TriggerDetails } from "../triggerDetails.ts";
import { placesAt } from "./propertyPath.ts";
import type { ResourceTrigger } from "./resourceTrigger.ts";

/** A property of a type of resource that says which function a service invokes. */
export interface FunctionProperty {
  /** `AWS::S3::Bucket`. */
  readonly resource: string;
  /** Where in `Properties` the function stands, as `placesAt` reads it. */
  readonly path: string;
  /** First labels of the service principal that invokes: `s3` of `s3.amazonaws.com`. */
  readonly service: string;
  readonly eventType: string | ((place: FunctionPlace) => string | null);
  /** False where the property means another thing; always true where not given. */
  readonly when?: (place: FunctionPlace) => boolean;
  /** What the place says beyond the event type, where one resource holds several such places. */
  readonly details?: (place: FunctionPlace) => TriggerDetails;
  /** The place's own name; the resource's logical id where not given. */
  readonly name?: (place: FunctionPlace) => string | null;
}

/** One function in a resource's properties, and what stands around it. */
export interface FunctionPlace {
  readonly value: TemplateValue;
  /** The nearest list entry or `*` member that it stands in; the properties where there is none. */
  readonly entry: TemplateValue;
  /** The nearest key that `*` stood for, or null. */
  readonly key: string | null;
  readonly resource: TemplateResource;
  readonly index: TemplateIndex;
}

/** The triggers that a resource declares by one of its properties. */
export function readFunctionProperty(
  property: FunctionProperty,
  resource: TemplateResource,
  index: TemplateIndex,
): readonly ResourceTrigger[] {
  const { path, service, eventType, when, details, name } = property;
  return placesAt(resource.properties, path, index.scope).flatMap((found) => {
    const place: FunctionPlace = { ...found, resource, index };
    if (when?.(place) === false) return [];
    return {
      target: place.value,
      eventType: typeof eventType === "string" ? eventType : eventType(place),
      service,
      name: name?.(place) ?? null,
      details: details?.(place) ?? {},
    };
  });
}

/** Names a place after the key that `*` stood for. */
export function byKey({ key }: FunctionPlace): string | null {
  return key;
}

/** Names a place after a property of the entry that it stands in. */
export function byProperty(property: string): (place: FunctionPlace) => string | null {
  return ({ entry }) => asText(memberOf(entry, property));
}
