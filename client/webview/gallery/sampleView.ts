import { buildSample } from "../../../events/buildSample.ts";
import { findEventType } from "../../../events/catalogue.ts";
import { findField, type FieldPath } from "../../../events/fieldTree.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import type { FieldDocs } from "../../../events/model/fieldDocs.ts";
import { isJsonObject, type Json } from "../../../events/model/json.ts";
import type { Sample, SampleParameter } from "../../../events/model/sample.ts";
import { complain, parametersOf, readableParameters } from "../../../events/sampleParameters.ts";
import type { JsonNode } from "../../shared/jsonNode.ts";
import { pruneJson } from "../../shared/pruneJson.ts";
import type { SampleRequest } from "../../shared/sampleRequest.ts";

/** An open sample as the gallery shows it. */
export interface SampleView {
  readonly type: EventType;
  readonly sample: Sample;
  readonly parameters: readonly ParameterView[];
  readonly event: Json;
  /** The event for the eye: very long parts are cut. */
  readonly node: JsonNode;
  /** The event as it is inserted and copied. */
  readonly text: string;
}

/** A field of the form. */
export interface ParameterView {
  readonly parameter: SampleParameter;
  readonly value: string;
  readonly isDefault: boolean;
  /**
   * What the value must be and is not, so that the event has the default instead; null where it can be
   * taken: "a whole number of at least 1".
   */
  readonly problem: string | null;
}

/** Builds what a request asks for; null where the catalogue has that sample no more. */
export function viewSample(request: SampleRequest): SampleView | null {
  const type = findEventType(request.eventType);
  const sample = type?.samples.find(({ id }) => id === request.sample);
  if (type === null || sample === undefined) return null;
  const set = readableParameters(sample, request.set);
  const now = new Date(request.at);
  const { value: event } = buildSample(type, sample.id, { seed: request.seed, now, set });
  return {
    type,
    sample,
    parameters: viewParameters(sample, request),
    event,
    node: pruneJson(event).node,
    text: JSON.stringify(event, null, 2),
  };
}

/** The form of a request over the event of an earlier one, for the moment until its own is built. */
export function reviseForm(view: SampleView, request: SampleRequest): SampleView {
  return { ...view, parameters: viewParameters(view.sample, request) };
}

function viewParameters(sample: Sample, { set }: SampleRequest): readonly ParameterView[] {
  return parametersOf(sample).map((parameter) => viewParameter(parameter, set));
}

function viewParameter(parameter: SampleParameter, set: SampleRequest["set"]): ParameterView {
  const given = set[parameter.name];
  const value = given ?? parameter.default;
  const isDefault = given === undefined;
  return { parameter, value, isDefault, problem: complain(parameter, value) };
}

/** Documentation of one field of an open sample. */
export interface FieldView {
  readonly name: string;
  readonly docs: FieldDocs;
  /** AWS's page: the field's own, else the event type's. */
  readonly page: string;
  readonly optional: boolean;
  readonly nullable: boolean;
}

/**
 * What is known of the field at a row of the JSON.
 * @param rowPath as the rows carry it: `$/Records/0/body`, with RFC 6901's escapes.
 * @returns null where the row is no field, or none that the schema describes.
 */
export function viewField({ type, event }: SampleView, rowPath: string): FieldView | null {
  const steps = rowPath
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const path: (string | number)[] = [];
  let value: unknown = event;
  for (const step of steps) {
    if (Array.isArray(value)) {
      path.push(Number(step));
      value = value[Number(step)];
    } else if (isJsonObject(value) && Object.hasOwn(value, step)) {
      path.push(step);
      value = value[step];
    } else return null;
  }
  const name = path.at(-1);
  return typeof name === "string" ? describe(type, path, name) : null;
}

function describe(type: EventType, path: FieldPath, name: string): FieldView | null {
  const field = findField(type.schema(), path);
  if (field === null || field.docs === null) return null;
  const { docs, optional, nullable } = field;
  return { name, docs, page: docs.documentation ?? type.documentation, optional, nullable };
}
