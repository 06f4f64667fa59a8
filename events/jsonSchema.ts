import * as z from "zod";
import { docsOf } from "./fieldTree.ts";
import { textValuesOf } from "./textValues.ts";
import type { EventType } from "./model/eventType.ts";

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * Derives the JSON Schema (draft-07, which editors know best) of an event type from its zod schema,
 * with each field's description and example, and a link to AWS's page for the editor's hover.
 */
export function deriveJsonSchema(eventType: EventType): JsonSchema {
  const derived = z.toJSONSchema(eventType.schema(), {
    io: "input",
    target: "draft-7",
    override: ({ zodSchema, jsonSchema }) => {
      if (!(zodSchema instanceof z.ZodType)) return;
      const docs = docsOf(zodSchema);
      if (docs === null) return;
      const page = docs.documentation ?? eventType.documentation;
      Object.assign(jsonSchema, {
        description: docs.description,
        examples: [...new Set([docs.example, ...textValuesOf(zodSchema)])],
        markdownDescription: `${docs.description}\n\n[AWS documentation](${page})`,
      });
    },
  });
  return { ...derived, title: eventType.title, description: eventType.description };
}
