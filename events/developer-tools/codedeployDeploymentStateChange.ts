import { type ServiceSample, serviceEventType } from "../eventbridge/serviceEventType.ts";
import { codedeployEventsPage, deploymentDetail } from "./codedeployDeployment.schema.ts";
import {
  deploymentParameters,
  deploymentResources,
  describeDeployment,
} from "./codedeployDeployment.ts";

/** A deployment that starts, ends or is stopped. */
export const codedeployDeploymentStateChange = serviceEventType({
  id: "codedeploy-deployment-state-change",
  service: "AWS CodeDeploy",
  title: "CodeDeploy Deployment State-change Notification",
  shortTitle: "CodeDeploy",
  description: "A deployment starts, succeeds, fails or is stopped.",
  category: "Developer tools",
  tier: 2,
  aliases: ["codedeploy", "deploy", "release", "blue/green", "rollback", "eventbridge"],
  documentation: codedeployEventsPage,
  sources: ["aws.codedeploy"],
  // The second word has a hyphen of its own.
  detailTypes: ["CodeDeploy Deployment State-change Notification"],
  detail: deploymentDetail,
  detailDescription: "The deployment and how it stands.",
  names: { goType: "CodeDeployEvent" },
  samples: [
    deploymentSample("success", "Deployment succeeded", "SUCCESS"),
    deploymentSample("start", "Deployment started", "START"),
    deploymentSample("failure", "Deployment failed", "FAILURE"),
    deploymentSample("stop", "Deployment stopped", "STOP"),
  ],
});

function deploymentSample(id: string, title: string, state: string): ServiceSample {
  return {
    id,
    title,
    parameters: deploymentParameters,
    build: (context, values) => ({
      resources: deploymentResources(context, values),
      detail: describeDeployment(context, values, state),
    }),
  };
}
