import { expect } from "vitest";
import { readTemplate } from "../templates/readTemplate.ts";
import type { TemplateFunction } from "../templates/templateFacts.ts";

/** The function that `resources` connects with something, as a value of a property. */
export const workerArn = "!GetAtt Worker.Arn";

/**
 * Reads a CloudFormation template with the functions `Worker` and `Other`, and expects of `Other`
 * that nothing invokes it.
 * @param resources YAML of further entries of `Resources`
 * @param sections YAML of further sections of the template
 * @returns what the template says of `Worker`
 */
export function readWorker(resources: string, sections = ""): TemplateFunction {
  const text = `${sections}
Parameters:
  Outside: { Type: String }
Resources:
  Worker:
    Type: AWS::Lambda::Function
    Properties: { FunctionName: worker, Handler: app.handler, Code: ./src }
  Other:
    Type: AWS::Lambda::Function
    Properties: { Handler: other.handler, Code: ./src }
${resources.replaceAll(/^/gm, "  ")}`;
  const { functions, problems } = readTemplate(text, "file:///template.yaml");
  expect(problems).toEqual([]);
  expect(functions[1]?.triggers).toEqual([]);
  const [worker] = functions;
  if (worker === undefined) throw new Error("The template holds no function");
  return worker;
}

/**
 * The event types of the triggers that one resource, `Source`, declares for `Worker`, each as its
 * kind and name say it.
 * @param properties YAML of the resource's properties, in flow style
 * @param others YAML of further entries of `Resources`
 */
export function typesBySource(type: string, properties: string, others = ""): readonly unknown[] {
  const source = `Source:\n  Type: ${type}\n  Properties: ${properties}\n${others}`;
  const { triggers } = readWorker(source);
  const kind = `cfn:${type}`.replace("cfn:AWS::Serverless::", "sam:");
  return triggers.filter((trigger) => trigger.kind === kind).map(({ eventType }) => eventType);
}
