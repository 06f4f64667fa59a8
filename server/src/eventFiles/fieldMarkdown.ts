import type { EventType } from "../../../events/model/eventType.ts";
import type { Field, FieldPath } from "../../../events/fieldTree.ts";
import { describeExpected, type TypeWords } from "../../../events/validation/describeMismatch.ts";
import { formatPath } from "../../../events/validation/formatPath.ts";

interface FieldWording {
  /** For what it is; those of JSON where none are given. */
  readonly words?: TypeWords;
  /** True for what the handler returns. */
  readonly isResponse?: boolean;
}

/**
 * What a hover says of a field: where it stands, what it is, when it is not there, and AWS's page.
 */
export function fieldMarkdown(
  eventType: EventType,
  path: FieldPath,
  field: Field,
  { words, isResponse = false }: FieldWording = {},
): string {
  const absence = isResponse ? ", may be left out" : ", may be absent";
  const kind = `*${describeExpected(field.schema, words)}${field.optional ? absence : ""}*`;
  const head = `\`${formatPath(path)}\`: ${kind}`;
  if (field.docs === null) return head;
  const { description, example, documentation } = field.docs;
  const shown = JSON.stringify(example, null, 2);
  // A long example would push the documentation out of sight.
  const exampleText = shown.length <= 400 ? `\n\nExample:\n\`\`\`json\n${shown}\n\`\`\`` : "";
  const page = documentation ?? eventType.documentation;
  return `${head}\n\n${description}${exampleText}\n\n[AWS documentation](${page})`;
}
