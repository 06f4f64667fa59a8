import type { SampleContext } from "../model/sampleContext.ts";

const hosts: Readonly<Record<string, string>> = {
  "aws-cn": "console.amazonaws.cn",
  "aws-us-gov": "console.amazonaws-us-gov.com",
};

/**
 * Address of a page of the AWS console, as services put it into their events.
 * @param path all that follows the host, with the leading slash
 */
export function consoleUrl(context: SampleContext, path: string): string {
  return `https://${hosts[context.partition] ?? "console.aws.amazon.com"}${path}`;
}

/** The same at the console's address in one Region, which some services name instead. */
export function regionalConsoleUrl(context: SampleContext, path: string): string {
  return consoleUrl(context, path).replace("https://", `https://${context.region}.`);
}
