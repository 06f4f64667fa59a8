import { textField } from "../model/commonFields.ts";
import type { SampleParameter } from "../model/sample.ts";
import type { SampleContext } from "../model/sampleContext.ts";
import { textParameter } from "../model/sampleParameters.ts";

/** Page of the Amazon ECR User Guide on its events. */
export const ecrEventsPage =
  "https://docs.aws.amazon.com/AmazonECR/latest/userguide/ecr-eventbridge.html";

/** Parameters of every sample of an image. */
export const imageParameters: readonly SampleParameter[] = [
  textParameter("repository", "Name of the repository.", "shop/orders"),
  textParameter("tag", "Tag of the image; without one it is untagged.", "1.4.0"),
];

/** The digest by which an image is named for good. */
export function imageDigestField() {
  return textField(
    "Digest of the image: `sha256:` and 64 hexadecimal digits.",
    "sha256:7f5b2640fe6fb4f46592dfd3410c4a79dac4f89e4782432e0378abcd12340f1e",
  );
}

/** Makes up an image's digest. */
export function makeImageDigest(context: SampleContext): string {
  return `sha256:${context.hex(64)}`;
}
