import { type ServiceSample, serviceEventType } from "../eventbridge/serviceEventType.ts";
import { readText } from "../model/readParameters.ts";
import { textParameter } from "../model/sampleParameters.ts";
import { codedeployEventsPage, instanceDetail } from "./codedeployDeployment.schema.ts";
import {
  deploymentParameters,
  deploymentResources,
  describeDeployment,
} from "./codedeployDeployment.ts";

/** A deployment that ends on one instance. */
export const codedeployInstanceStateChange = serviceEventType({
  id: "codedeploy-instance-state-change",
  service: "AWS CodeDeploy",
  title: "CodeDeploy Instance State-change Notification",
  shortTitle: "CodeDeploy EC2",
  description: "A deployment starts, succeeds or fails on one instance.",
  category: "Developer tools",
  tier: 3,
  aliases: ["codedeploy", "deploy", "ec2", "instance", "eventbridge"],
  documentation: codedeployEventsPage,
  sources: ["aws.codedeploy"],
  detailTypes: ["CodeDeploy Instance State-change Notification"],
  detail: instanceDetail,
  detailDescription: "The instance, and how the deployment stands on it.",
  names: { goType: "CodeDeployEvent" },
  samples: [
    instanceSample("success", "Succeeded on an instance", "SUCCESS"),
    instanceSample("failure", "Failed on an instance", "FAILURE"),
  ],
});

function instanceSample(id: string, title: string, state: string): ServiceSample {
  return {
    id,
    title,
    parameters: [
      ...deploymentParameters,
      textParameter("instanceId", "Id of the instance.", "i-0a1b2c3d4e5f60718"),
    ],
    build: (context, values) => {
      const instanceId = readText(values, "instanceId");
      const owner = `${context.partition}:ec2:${context.region}:${context.accountId}`;
      return {
        resources: [`arn:${owner}:instance/${instanceId}`, ...deploymentResources(context, values)],
        detail: { instanceId, ...describeDeployment(context, values, state) },
      };
    },
  };
}
