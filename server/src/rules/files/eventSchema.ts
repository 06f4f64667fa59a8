import { eventTypes, findEventType } from "../../../../events/catalogue.ts";
import { eventTypeInAddress, schemaAddressOf } from "../../../../events/files/schemaAddress.ts";
import { findNearMiss } from "../../../../events/validation/nearMiss.ts";
import type { CheckedEventFile, Problem, Rule } from "../rule.ts";
import { changeTo } from "../changeTo.ts";

/** A `$schema` of ours that names no event type; such a file is no event file. */
export const eventSchema: Rule = {
  id: "event-schema",
  title: "The $schema of an event file names no event type",
  severity: "warning",
  why: `The \`$schema\` of an event file says which event it is. Where the catalogue has no such event type, the file is
not checked, nothing is completed in it, and it has no lens.`,
  source: {
    title: "Lambda: Invoking Lambda with events from other AWS services",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html",
  },
  examples: [
    {
      language: "event",
      bad: `{ "$schema": "lambda-lens://events/custom-jason.schema.json", "orderId": "42" }
`,
      good: `{ "$schema": "lambda-lens://events/custom-json.schema.json", "orderId": "42" }
`,
    },
  ],
  checkEventFile,
};

function* checkEventFile({ content }: CheckedEventFile): Iterable<Problem> {
  const { isJson, schemaMember } = content;
  if (!isJson || schemaMember === null) return;
  const named = eventTypeInAddress(schemaMember.value.value);
  if (named === null || findEventType(named) !== null) return;
  const ids = eventTypes.map(({ id }) => id);
  const meant = findNearMiss(named, ids, []);
  const advice = meant === null ? "" : `; did you mean "${meant}"?`;
  const span = schemaMember.value;
  yield {
    span,
    message: `There is no event type "${named}"${advice}`,
    ...(meant !== null && { fix: changeTo(span, JSON.stringify(schemaAddressOf(meant))) }),
  };
}
