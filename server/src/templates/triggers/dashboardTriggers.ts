import { sketchText } from "../sketchText.ts";
import type { TemplateResource } from "../templateIndex.ts";
import { memberOf } from "../templateValue.ts";
import type { ResourceTrigger } from "./resourceTrigger.ts";

/**
 * `AWS::CloudWatch::Dashboard`: the `endpoint` of each custom widget. Its body is JSON text, which
 * names functions for their metrics as well.
 */
export function readDashboard({ properties }: TemplateResource): readonly ResourceTrigger[] {
  const body = sketchText(memberOf(properties, "DashboardBody"));
  return [...body.matchAll(/"endpoint"\s*:\s*"([^"]*)"/g)].map(([, endpoint = ""]) => ({
    target: { "Fn::Sub": endpoint },
    eventType: "cloudwatch-custom-widget",
    service: "cloudwatch",
  }));
}
