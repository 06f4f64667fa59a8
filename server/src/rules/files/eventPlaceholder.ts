import type { CheckedEventFile, Problem, Rule } from "../rule.ts";
import { changeTo } from "../changeTo.ts";

/** A placeholder that can't be filled in. */
export const eventPlaceholder: Rule = {
  id: "event-placeholder",
  title: "A placeholder of an event file cannot be filled in",
  severity: "error",
  why: `Lambda Lens fills in \`{{$placeholders}}\` when it invokes a handler with an event file. One that it does not
know, or whose parameters make no sense, would reach the handler as it is written.`,
  source: {
    title: "Lambda: Invoking Lambda with events from other AWS services",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html",
  },
  examples: [
    {
      language: "event",
      bad: `{ "$schema": "lambda-lens://events/custom-json.schema.json", "orderId": "{{$uid}}" }
`,
      good: `{ "$schema": "lambda-lens://events/custom-json.schema.json", "orderId": "{{$uuid}}" }
`,
    },
  ],
  checkEventFile,
};

function* checkEventFile({ text, content, eventFile }: CheckedEventFile): Iterable<Problem> {
  if (!content.isJson || content.root === null || eventFile === null) return;
  for (const { start, end, message, suggestion } of content.placeholderProblems) {
    const span = { start, end };
    if (suggestion === null) {
      yield { span, message };
      continue;
    }
    const written = text.slice(start, end);
    const replacement = written.replace(/^\{\{\$[\w-]*/, `{{$${suggestion}`);
    yield { span, message, fix: changeTo(span, replacement) };
  }
}
