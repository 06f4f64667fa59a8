import { describe, expect, it } from "vitest";
import { mayBeEvent, mayBeTemplate, mayHoldHandler } from "./lambdaSigns.ts";

describe("mayHoldHandler", () => {
  it.each([
    ["typescript", "export const handler = async (event: SQSEvent) => {};"],
    ["javascript", "exports.handler = async () => {};"],
    ["javascript", "const handler = middleware();\nmodule.exports = { handler };"],
    [
      "typescript",
      'import type { S3Handler } from "aws-lambda";\nexport const onUpload: S3Handler = async () => {};',
    ],
    ["javascript", "exports.run = (event, context) => 1;"],
    ["typescript", "export const run = middy(async (e) => e);"],
    ["python", "def lambda_handler(event, context):\n    pass"],
    ["python", "def process(event: dict, _context) -> None: ..."],
    ["python", "from aws_lambda_powertools import Logger"],
    ["go", 'import "github.com/aws/aws-lambda-go/lambda"'],
    ["java", "import com.amazonaws.services.lambda.runtime.RequestHandler;"],
    ["kotlin", "import com.amazonaws.services.lambda.runtime.Context"],
    ["csharp", "using Amazon.Lambda.Core;"],
    ["ruby", "def lambda_handler(event:, context:)\nend"],
    ["rust", "use lambda_http::{run, service_fn};"],
  ])("sees a possible handler in %s: %s", (language, text) => {
    expect(mayHoldHandler(text, language)).toBe(true);
  });

  it.each([
    ["typescript", "export function add(a: number, b: number) { return a + b; }"],
    ["typescriptreact", "export default () => <b onClick={(event) => go(event)} />;"],
    ["javascript", "const handler = 1;"],
    ["python", "def main():\n    print('no')"],
    ["python", "square = lambda x: x * x"],
    ["go", 'import "net/http"\nfunc handler(w http.ResponseWriter, r *http.Request) {}'],
    ["java", "@RestController class Orders {}"],
    ["kotlin", "fun handler(event: MotionEvent, context: Context) {}"],
    ["csharp", "public class OrdersController : ControllerBase {}"],
    ["ruby", "def handler(event, context)\nend"],
    ["rust", "use actix_web::App;"],
    ["php", "function handler($event, $context) {}"],
  ])("sees none in %s: %s", (language, text) => {
    expect(mayHoldHandler(text, language)).toBe(false);
  });
});

describe("mayBeTemplate", () => {
  it("knows functions of SAM and of CloudFormation", () => {
    expect(mayBeTemplate("Type: AWS::Serverless::Function")).toBe(true);
    expect(mayBeTemplate('{"Type": "AWS::Lambda::Function"}')).toBe(true);
    expect(mayBeTemplate("Type: AWS::Lambda::FunctionName")).toBe(false);
    expect(mayBeTemplate("Type: AWS::S3::Bucket")).toBe(false);
  });

  it("knows functions of Terraform", () => {
    expect(mayBeTemplate('resource "aws_lambda_function" "orders" {')).toBe(true);
    expect(mayBeTemplate('source = "terraform-aws-modules/lambda/aws"')).toBe(true);
    expect(mayBeTemplate('resource "aws_s3_bucket" "orders" {')).toBe(false);
  });
});

describe("mayBeEvent", () => {
  it.each([
    '{"Records":[{"eventSource": "aws:sqs"}]}',
    '{"id": "{{$uuid}}"}',
    '{"detail-type": "x"}',
  ])("takes %s for one", (text) => {
    expect(mayBeEvent(text)).toBe(true);
  });

  it("takes other JSON for none", () => {
    expect(mayBeEvent('{"name": "orders", "scripts": {"test": "vitest"}}')).toBe(false);
  });
});
