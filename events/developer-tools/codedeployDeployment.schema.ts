import * as z from "zod";
import { regionField, textField } from "../model/commonFields.ts";
import { field } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";

/** Page of the CodeDeploy User Guide on its events. */
export const codedeployEventsPage =
  "https://docs.aws.amazon.com/codedeploy/latest/userguide/monitoring-cloudwatch-events.html";

const deploymentFields = once(() => ({
  application: textField("Name of the application.", "orders"),
  deploymentGroup: textField("Name of the deployment group.", "production"),
  deploymentId: textField("Id of the deployment.", "d-ABCDEF123"),
  instanceGroupId: field(
    z.string().optional(),
    "Id of the group of instances, a UUID; absent where there are no instances.",
    "9fd2fbef-2157-40d8-91e7-6845af69e2d2",
  ),
  region: regionField("AWS Region of the deployment."),
  state: field(
    z.enum(["START", "SUCCESS", "FAILURE", "STOP", "READY"]),
    "How it stands; `READY` is a blue/green deployment whose new instances wait for traffic.",
    "SUCCESS",
  ),
}));

/** Detail of a deployment. Source: CodeDeploy User Guide, "Monitoring deployments with Amazon CloudWatch Events". */
export const deploymentDetail = once(() => z.looseObject(deploymentFields()));

/** Detail of a deployment on one instance; the same with the instance's id. */
export const instanceDetail = once(() =>
  z.looseObject({
    instanceId: textField(
      "Id of the EC2 instance, or the name of the instance on premises.",
      "i-0a1b2c3d4e5f60718",
    ),
    ...deploymentFields(),
  }),
);
