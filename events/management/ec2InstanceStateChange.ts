import * as z from "zod";
import { serviceEventType, type ServiceSample } from "../eventbridge/serviceEventType.ts";
import { textField } from "../model/commonFields.ts";
import { once } from "../model/once.ts";
import { readText } from "../model/readParameters.ts";
import { instanceArn, instanceIdParameter } from "./ec2Instance.ts";
import { known } from "../model/fieldDocs.ts";

const detail = once(() =>
  z.looseObject({
    "instance-id": textField("Id of the instance. The key has a hyphen.", "i-0c52e8a1f7b3d9046"),
    state: known(
      textField(
        "State that the instance is in now: `pending`, `running`, `stopping`, `stopped`, `shutting-down` or `terminated`. The one that it left is not told.",
        "running",
      ),
      ["pending", "running", "stopping", "stopped", "shutting-down", "terminated"],
    ),
  }),
);

/** EC2 User Guide, "State change events for your instances". */
export const ec2InstanceStateChange = serviceEventType({
  id: "ec2-instance-state-change",
  service: "Amazon EC2",
  title: "EC2 Instance State-change Notification",
  shortTitle: "EC2 state",
  description: "An instance is started, stopped or terminated.",
  category: "Management",
  tier: 2,
  aliases: ["instance", "virtual machine", "server", "start", "stop", "terminate"],
  documentation:
    "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitoring-instance-state-changes.html",
  sources: ["aws.ec2"],
  detailTypes: ["EC2 Instance State-change Notification"],
  detail,
  detailDescription: "The instance and its state.",
  samples: [
    stateSample("running", "Instance runs"),
    stateSample("pending", "Instance starts"),
    stateSample("stopping", "Instance stops"),
    stateSample("stopped", "Instance has stopped"),
    stateSample("shutting-down", "Instance is being terminated"),
    stateSample("terminated", "Instance is terminated"),
  ],
});

function stateSample(state: string, title: string): ServiceSample {
  return {
    id: state,
    title,
    parameters: [instanceIdParameter],
    build: (context, values) => {
      const id = readText(values, "instanceId");
      return { resources: [instanceArn(context, id)], detail: { "instance-id": id, state } };
    },
  };
}
