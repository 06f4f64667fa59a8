import * as z from "zod";
import { serviceEventType } from "../eventbridge/serviceEventType.ts";
import { optionalTextField, textField } from "../model/commonFields.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { readText } from "../model/readParameters.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { instanceArn, instanceIdParameter } from "./ec2Instance.ts";

const detail = once(() =>
  z.looseObject({
    "instance-id": textField(
      "Id of the Spot Instance. The key has a hyphen.",
      "i-0c52e8a1f7b3d9046",
    ),
    "instance-action": known(
      optionalTextField(
        "What EC2 does to the instance: `terminate`, `stop` or `hibernate`; absent from a rebalance recommendation.",
        "terminate",
      ),
      ["terminate", "stop", "hibernate"],
    ),
  }),
);

const resources = once(() =>
  field(
    z.array(z.string()),
    "ARN of the instance. That of an interruption names an Availability Zone in place of the Region, and no account.",
    ["arn:aws:ec2:us-east-1b:instance/i-0c52e8a1f7b3d9046"],
  ),
);

/** EC2 User Guide, "Spot Instance interruption notices" and "EC2 instance rebalance recommendations". */
export const ec2SpotInterruption = serviceEventType({
  id: "ec2-spot-interruption",
  service: "Amazon EC2",
  title: "EC2 Spot Instance Interruption Warning / Rebalance Recommendation",
  shortTitle: "EC2 Spot",
  description: "EC2 is about to take a Spot Instance back, or sees that it may have to soon.",
  category: "Management",
  tier: 3,
  aliases: ["spot instance", "interruption", "rebalance", "two-minute warning"],
  documentation:
    "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-instance-termination-notices.html",
  sources: ["aws.ec2"],
  detailTypes: ["EC2 Spot Instance Interruption Warning", "EC2 Instance Rebalance Recommendation"],
  detail,
  detailDescription: "The instance, and what happens to it.",
  resources,
  deliveredBy:
    "EventBridge invokes the function asynchronously, two minutes before an instance is interrupted; EC2 sends these events as best it can.",
  samples: [
    {
      id: "interruption",
      title: "Interruption in two minutes",
      parameters: [
        instanceIdParameter,
        textParameter("action", "What EC2 does to the instance.", "terminate"),
      ],
      build: (context, values) => {
        const id = readText(values, "instanceId");
        const zone = `${context.region}${"abc"[context.integer(3)]}`;
        return {
          resources: [`arn:${context.partition}:ec2:${zone}:instance/${id}`],
          detail: { "instance-id": id, "instance-action": readText(values, "action") },
        };
      },
    },
    {
      id: "rebalance",
      title: "Rebalance recommendation",
      parameters: [instanceIdParameter],
      build: (context, values) => {
        const id = readText(values, "instanceId");
        return {
          detailType: "EC2 Instance Rebalance Recommendation",
          resources: [instanceArn(context, id)],
          detail: { "instance-id": id },
        };
      },
    },
  ],
});
