import * as z from "zod";
import { type ServiceSample, serviceEventType } from "../eventbridge/serviceEventType.ts";
import { textField } from "../model/commonFields.ts";
import { field, known } from "../model/fieldDocs.ts";
import { once } from "../model/once.ts";
import { readText } from "../model/readParameters.ts";
import { ecrEventsPage, imageDigestField, imageParameters, makeImageDigest } from "./ecrImage.ts";

/** Detail of an image that is pushed or deleted. Source: Amazon ECR User Guide, "Amazon ECR events and EventBridge". */
const imageActionDetail = once(() =>
  z.looseObject({
    "action-type": known(textField("What was done: `PUSH`, `DELETE` or others.", "PUSH"), [
      "PUSH",
      "DELETE",
    ]),
    result: known(textField("`SUCCESS` or `FAILURE`.", "SUCCESS"), ["SUCCESS", "FAILURE"]),
    "repository-name": textField(
      "Name of the repository, which may contain slashes.",
      "shop/orders",
    ),
    "image-digest": imageDigestField(),
    "image-tag": field(
      z.string().optional(),
      "Tag of the image; absent where it has none, as for the parts of a multi-architecture image.",
      "1.4.0",
    ),
    "manifest-media-type": field(
      z.string().optional(),
      "Media type of the manifest; absent from older events.",
      "application/vnd.oci.image.manifest.v1+json",
    ),
    "artifact-media-type": field(
      z.string().optional(),
      "Media type of what the manifest describes; absent where that is unknown.",
      "application/vnd.oci.image.config.v1+json",
    ),
  }),
);

/** An image that is pushed or deleted. */
export const ecrImageAction = serviceEventType({
  id: "ecr-image-action",
  service: "Amazon ECR",
  title: "ECR Image Action",
  shortTitle: "ECR image",
  description: "An image is pushed to a repository or deleted from it.",
  category: "Developer tools",
  tier: 2,
  aliases: ["ecr", "docker", "container", "image", "push", "registry", "eventbridge"],
  documentation: ecrEventsPage,
  sources: ["aws.ecr"],
  detailTypes: ["ECR Image Action"],
  detail: imageActionDetail,
  detailDescription: "The image and what was done with it; its keys have hyphens.",
  deliveredBy:
    "EventBridge invokes the function asynchronously for each event that the rule matches; ECR sends its events as best it can.",
  names: { goType: "ECRImageActionEvent" },
  samples: [
    actionSample("push", "Image pushed", "PUSH"),
    actionSample("delete", "Image deleted", "DELETE"),
  ],
});

function actionSample(id: string, title: string, action: string): ServiceSample {
  return {
    id,
    title,
    parameters: imageParameters,
    build: (context, values) => {
      const tag = readText(values, "tag");
      return {
        detail: {
          result: "SUCCESS",
          "repository-name": readText(values, "repository"),
          "image-digest": makeImageDigest(context),
          "action-type": action,
          ...(tag === "" ? {} : { "image-tag": tag }),
          "manifest-media-type": "application/vnd.oci.image.manifest.v1+json",
          "artifact-media-type": "application/vnd.oci.image.config.v1+json",
        },
      };
    },
  };
}
