import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTemplate } from "../readTemplate.ts";
import { givenParameters } from "./givenParameters.ts";
import { joinStacks } from "./joinStacks.ts";

const names = ["a", "b", "c", "d"];
const name = fc.constantFrom(...names);
const value = fc.oneof(
  fc.constant("!GetAtt Worker.Arn"),
  name.map((each) => `!Ref ${each}`),
  name.map((each) => `!Sub "x\${${each}}"`),
  fc.tuple(name, name).map(([stack, output]) => `!GetAtt Stack${stack}.Outputs.${output}`),
  name.map((each) => `!ImportValue ${each}`),
);
const values = fc.record({ a: value, b: value, c: value, d: value });

/** Any of four templates that nest, hand to and import from each other, cycles included. */
const template = fc
  .record({
    stacks: fc.uniqueArray(fc.tuple(name, values), { selector: ([each]) => each, maxLength: 3 }),
    outputs: fc.tuple(values, fc.boolean()),
    target: value,
  })
  .map(({ stacks, outputs: [outputs, isExported], target }) => {
    const flow = (members: Readonly<Record<string, string>>): string =>
      `{ ${names.map((each) => `${each}: ${members[each]}`).join(", ")} }`;
    const nested = stacks.map(
      ([each, parameters]) => `  Stack${each}:
    Type: AWS::CloudFormation::Stack
    Properties: { TemplateURL: ${each}.yaml, Parameters: ${flow(parameters)} }
`,
    );
    const told = names.map((each) => {
      const exported = isExported ? `, Export: { Name: ${each} }` : "";
      return `  ${each}: { Value: ${outputs[each as keyof typeof outputs]}${exported} }\n`;
    });
    return `Parameters: { ${names.map((each) => `${each}: { Type: String }`).join(", ")} }
Resources:
  Worker: { Type: AWS::Lambda::Function }
  Rule:
    Type: AWS::Events::Rule
    Properties: { ScheduleExpression: rate(1 day), Targets: [{ Id: a, Arn: ${target} }] }
${nested.join("")}Outputs:
${told.join("")}`;
  });

describe("joining any templates", () => {
  it("ends, and gives no function the same trigger twice", () => {
    fc.assert(
      fc.property(fc.tuple(template, template, template, template), (texts) => {
        const read = (index: number, given = {}) =>
          readTemplate(texts[index] ?? "", `file:///app/${names[index]}.yaml`, given);
        const templates = texts.map((_, index) => read(index));
        const given = givenParameters(templates);
        const again = templates.map(({ uri }, index) => read(index, given.get(uri)));
        for (const { functions } of joinStacks(again)) {
          for (const { triggers } of functions) {
            const stated = triggers.map(({ uri, kind }) => `${uri} ${kind}`);
            expect(new Set(stated).size).toBe(stated.length);
          }
        }
      }),
    );
  });
});
