import { describe, expect, it } from "vitest";
import { readTerraformFiles } from "../../testing/readTerraform.ts";
import { textIn } from "../../testing/textIn.ts";

const configuration = `{
  "variable": { "stage": { "default": "dev" } },
  "locals": { "name": "shop-\${var.stage}" },
  "data": {
    "archive_file": {
      "orders": { "type": "zip", "source_dir": "\${path.module}/src", "output_path": "x.zip" }
    }
  },
  "resource": {
    "aws_lambda_function": {
      "orders": {
        "function_name": "\${local.name}-\\"orders\\"",
        "handler": "orders.handler",
        "timeout": 30,
        "filename": "\${data.archive_file.orders.output_path}",
        "environment": [{ "variables": { "STAGE": "\${upper(var.stage)}", "RAW": "$\${x}" } }]
      }
    },
    "aws_sqs_queue": [{ "orders": { "visibility_timeout_seconds": 90 } }],
    "aws_lambda_event_source_mapping": {
      "orders": {
        "event_source_arn": "\${aws_sqs_queue.orders.arn}",
        "function_name": "\${aws_lambda_function.orders.arn}",
        "function_response_types": ["ReportBatchItemFailures"]
      }
    }
  },
  "module": {
    "mail": {
      "source": "terraform-aws-modules/lambda/aws",
      "handler": "mail.handler",
      "source_path": "\${path.module}/mail"
    }
  }
}
`;

describe("the JSON syntax", () => {
  it("says what the native syntax does", async () => {
    const { functions, problems } = await readTerraformFiles({ "main.tf.json": configuration });
    expect(problems).toEqual([]);
    expect(functions).toMatchObject([
      {
        logicalId: "orders",
        functionName: 'shop-dev-"orders"',
        handler: "orders.handler",
        codeUri: "./src",
        timeoutSeconds: 30,
        variables: { STAGE: "DEV", RAW: "${x}" },
        triggers: [{ eventType: "sqs", name: "orders" }],
        visibilityTimeoutSeconds: 90,
        reportsBatchItemFailures: true,
      },
      { logicalId: "module.mail", handler: "mail.handler", codeUri: "./mail" },
    ]);
  });

  it("has places", async () => {
    const { functions } = await readTerraformFiles({ "main.tf.json": configuration });
    const [orders, mail] = functions;
    expect(textIn(configuration, orders?.places.name)).toBe("orders");
    expect(orders?.line).toBe(11);
    expect(textIn(configuration, orders?.places.handler)).toBe("orders.handler");
    expect(textIn(configuration, orders?.places.timeout)).toBe("30");
    expect(textIn(configuration, orders?.triggers[0]?.range)).toBe("orders");
    expect(textIn(configuration, mail?.places.name)).toBe("mail");
    expect(textIn(configuration, mail?.places.handler)).toBe("mail.handler");
  });

  it("goes together with the native syntax, and stays readable while it is typed", async () => {
    const broken = configuration.slice(0, configuration.indexOf('  "module"'));
    const { functions, problems } = await readTerraformFiles({
      "main.tf.json": broken,
      "url.tf": `resource "aws_lambda_function_url" "open" {
  function_name = aws_lambda_function.orders.arn
}
`,
    });
    expect(problems.length).toBeGreaterThan(0);
    expect(functions[0]?.triggers.map(({ eventType }) => eventType)).toEqual([
      "sqs",
      "lambda-function-url",
    ]);
  });

  it("is OpenTofu's too, whose files go before others of the same name", async () => {
    const other = `resource "aws_lambda_function" "f" {\n  handler = "old.handler"\n}\n`;
    const { functions } = await readTerraformFiles({
      "main.tofu": other.replace("old", "new"),
      "main.tf": other,
    });
    expect(functions.map(({ handler }) => handler)).toEqual(["new.handler"]);
  });
});
