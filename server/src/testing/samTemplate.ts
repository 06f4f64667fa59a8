/**
 * A SAM template with one function, `Worker`.
 * @param parts YAML lines: of the function's events, of its further properties, of further resources
 */
export function samTemplate(
  parts: {
    readonly events?: string;
    readonly properties?: string;
    readonly resources?: string;
    readonly sections?: string;
  } = {},
): string {
  const indent = (text: string, by: number): string =>
    text.trim().replaceAll(/^/gm, " ".repeat(by));
  const { events, properties = "Timeout: 10", resources, sections } = parts;
  return [
    "Transform: AWS::Serverless-2016-10-31",
    ...(sections === undefined ? [] : [sections.trim()]),
    "Resources:",
    "  Worker:",
    "    Type: AWS::Serverless::Function",
    "    Properties:",
    "      Handler: app.handler",
    ...(properties.includes("Runtime") ? [] : ["      Runtime: nodejs24.x"]),
    ...(properties === "" ? [] : [indent(properties, 6)]),
    ...(events === undefined ? [] : ["      Events:", indent(events, 8)]),
    ...(resources === undefined ? [] : [indent(resources, 2)]),
    "",
  ].join("\n");
}
