import { describe, expect, it } from "vitest";
import { readTerraformFunctions } from "../../testing/readTerraform.ts";
import { textIn } from "../../testing/textIn.ts";

const declared = `resource "aws_s3_bucket" "pictures" {}
resource "aws_iam_role" "f" {}
resource "aws_lambda_function" "f" {
  handler = "a.b"
  role    = aws_iam_role.f.arn
}
resource "aws_s3_bucket_notification" "uploads" {
  bucket = aws_s3_bucket.pictures.id
  lambda_function {
    lambda_function_arn = aws_lambda_function.f.arn
    events              = ["s3:ObjectCreated:*"]
    filter_prefix       = "raw/"
  }
}
`;

const statement = `statement {
    actions   = ["s3:PutObject"]
    resources = ["\${aws_s3_bucket.pictures.arn}/*"]
  }`;

describe("buckets", () => {
  it("are told by their blocks, with the filter of the notification", async () => {
    const { f } = await readTerraformFunctions(declared);
    expect(f?.triggers[0]?.bucket).toEqual({ name: "pictures", filter: "prefix" });
    expect(f?.writableBuckets).toEqual([]);
  });

  it.each([
    [
      "a policy of the role's own",
      `resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.f.id
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "s3:*", Resource = "\${aws_s3_bucket.pictures.arn}/*" }]
  })
}`,
    ],
    [
      "a policy's document",
      `resource "aws_iam_role_policy" "p" {
  role   = aws_iam_role.f.name
  policy = data.aws_iam_policy_document.d.json
}
data "aws_iam_policy_document" "d" {
  ${statement}
}`,
    ],
    [
      "a policy that is attached",
      `resource "aws_iam_policy" "p" {
  policy = data.aws_iam_policy_document.d.json
}
resource "aws_iam_role_policy_attachment" "a" {
  role       = aws_iam_role.f.name
  policy_arn = aws_iam_policy.p.arn
}
data "aws_iam_policy_document" "d" {
  ${statement}
}`,
    ],
  ])("can be written to by %s", async (_what, policy) => {
    const { f } = await readTerraformFunctions(declared + policy);
    expect(f?.writableBuckets).toEqual(["pictures"]);
  });
});

describe("what triggers say beyond the event type", () => {
  it("has places in the rule and its pattern", async () => {
    const text = `resource "aws_lambda_function" "f" {}
resource "aws_cloudwatch_event_rule" "r" {
  event_pattern = jsonencode({ source = ["shop"], detail = { state = "open" } })
}
resource "aws_cloudwatch_event_target" "t" {
  rule = aws_cloudwatch_event_rule.r.name
  arn  = aws_lambda_function.f.arn
}
`;
    const { f } = await readTerraformFunctions(text);
    const keys = f?.triggers[0]?.pattern?.keys ?? [];
    expect(
      keys.map(({ path, valueRange, holds }) => [path.join("."), textIn(text, valueRange), holds]),
    ).toEqual([
      ["source", '["shop"]', "list"],
      ["detail", '{ state = "open" }', "mapping"],
      ["detail.state", "open", "scalar"],
    ]);
  });

  it("has a queue with what its redrive policy says elsewhere", async () => {
    const text = `resource "aws_lambda_function" "f" {}
resource "aws_sqs_queue" "q" {
  visibility_timeout_seconds = 45
}
resource "aws_sqs_queue" "dead" {}
resource "aws_sqs_queue_redrive_policy" "p" {
  queue_url      = aws_sqs_queue.q.id
  redrive_policy = jsonencode({ deadLetterTargetArn = aws_sqs_queue.dead.arn })
}
resource "aws_lambda_event_source_mapping" "m" {
  event_source_arn       = aws_sqs_queue.q.arn
  function_name          = aws_lambda_function.f.arn
  maximum_retry_attempts = -1
  batch_size             = var.size
  destination_config {
    on_failure {
      destination_arn = aws_sqs_queue.dead.arn
    }
  }
}
`;
    const { f } = await readTerraformFunctions(text);
    const polling = f?.triggers[0]?.polling;
    expect(polling).toMatchObject({
      batchSize: "unknown",
      maximumRetryAttempts: "absent",
      failureDestination: "set",
      queue: { name: "q", hasRedrivePolicy: true, isDeadLetterQueue: false },
    });
    const timeout = polling?.queue?.visibilityTimeoutSeconds;
    expect(typeof timeout === "object" && textIn(text, timeout?.range)).toBe("45");
    expect(textIn(text, f?.triggers[0]?.body)?.startsWith("event_source_arn")).toBe(true);
  });
});

describe("a directive in a string", () => {
  it.each([
    ["false", "app.handler"],
    ["true", "old.handler"],
  ])("is evaluated where its test is %s", async (isLegacy, handler) => {
    const { f } = await readTerraformFunctions(`
      locals {
        legacy = ${isLegacy}
      }
      resource "aws_lambda_function" "f" {
        function_name = "f"
        handler       = "%{ if local.legacy }old%{ else }app%{ endif }.handler"
      }
    `);
    expect(f?.handler).toBe(handler);
  });
});
