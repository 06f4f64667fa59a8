import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

/** A handler as a person would name it who knows the project. */
const handlerSchema = z.strictObject({
  /** Relative to the project. */
  file: z.string(),
  /** A piece of the line that binds the handler's name; the first line that holds it is meant. */
  at: z.string(),
  /** Exported name, where the language has such. */
  symbol: z.string().optional(),
  logicalId: z.string(),
  /** File of the template that declares the function, relative to the project. */
  template: z.string(),
  /** Event types of its triggers; null for one that the template leaves open. */
  eventTypes: z.array(z.string().nullable()),
});

const labelsSchema = z.strictObject({
  /** Handlers that a template names. */
  handlers: z.array(handlerSchema),
  /** Other functions that Lambda invokes, or is meant to. */
  others: z.array(handlerSchema.pick({ file: true, at: true })).default([]),
});

export type LabelledHandler = z.infer<typeof handlerSchema>;
export type Labels = z.infer<typeof labelsSchema>;

export interface LabelledProject {
  /** The infrastructure code: `sam`, `serverless` … */
  readonly kind: string;
  readonly name: string;
  /** Absolute path. */
  readonly folder: string;
  readonly labels: Labels;
}

/** All projects, by kind and name. */
export function listProjects(): readonly LabelledProject[] {
  const top = join(import.meta.dirname, "projects");
  return readdirSync(top).flatMap((kind) =>
    readdirSync(join(top, kind)).map((name) => {
      const folder = join(top, kind, name);
      const text = readFileSync(join(folder, "expected.json"), "utf8");
      return { kind, name, folder, labels: labelsSchema.parse(JSON.parse(text)) };
    }),
  );
}

/** Line, from 1, that a label means. Fails where the project has no such line. */
export function lineOf(
  { folder, name }: LabelledProject,
  { file, at }: Pick<LabelledHandler, "file" | "at">,
): number {
  const lines = readFileSync(join(folder, file), "utf8").split("\n");
  const index = lines.findIndex((line) => line.includes(at));
  if (index === -1) throw new Error(`${name}/${file} has no line with ${at}`);
  return index + 1;
}
