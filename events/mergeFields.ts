import * as z from "zod";
import { docsOf, type Field } from "./fieldTree.ts";
import type { FieldDocs } from "./model/fieldDocs.ts";
import { describeExpected } from "./validation/describeMismatch.ts";

/**
 * One field out of those that several kinds of an event have in the same place: `RequestType` is `Create`
 * in one kind of custom resource's request and `Delete` in another.
 * @param fields of the kinds that have it, first the one whose example and page stand for all; never empty
 * @param isInAll false where another kind has no such field
 */
export function mergeFields(
  fields: readonly [Field, ...(readonly Field[])],
  isInAll: boolean,
): Field {
  const [first] = fields;
  const distinct = new Map<string, Field>();
  for (const each of fields) {
    const expected = describeExpected(each.schema);
    if (!distinct.has(expected)) distinct.set(expected, each);
  }
  const alternatives = [...distinct].map(([expected, each]) => ({ expected, field: each }));
  const schemas = alternatives.map(({ field }) => field.schema);
  return {
    schema: schemas.length > 1 ? z.union(schemas) : first.schema,
    docs: alternatives.length > 1 ? mergeDocs(alternatives) : first.docs,
    optional: !isInAll || fields.some(({ optional }) => optional),
    nullable: fields.some(({ nullable }) => nullable),
  };
}

interface Alternative {
  readonly expected: string;
  readonly field: Field;
}

/** Where each kind has a word of its own to say, all do, each after the value that it is about. */
function mergeDocs(alternatives: readonly Alternative[]): FieldDocs | null {
  const documented = alternatives.flatMap(({ expected, field }) => {
    const docs = docsOf(field.schema) ?? field.docs;
    return docs === null ? [] : [{ expected, docs }];
  });
  const [first] = documented;
  if (first === undefined) return null;
  const isSame = documented.every(({ docs }) => docs.description === first.docs.description);
  if (isSame) return first.docs;
  const lines = documented.map(({ expected, docs }) => `- \`${expected}\`: ${docs.description}`);
  return { ...first.docs, description: lines.join("\n") };
}
