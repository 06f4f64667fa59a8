terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 5.0" }
  }
}

variable "stage" {
  type    = string
  default = "dev"
}

locals {
  prefix = "orders-${var.stage}"
}

data "archive_file" "api" {
  type        = "zip"
  source_dir  = "${path.module}/../functions/api"
  output_path = "${path.module}/build/api.zip"
}

resource "aws_lambda_function" "api" {
  function_name    = "${local.prefix}-api"
  filename         = data.archive_file.api.output_path
  source_code_hash = data.archive_file.api.output_base64sha256
  handler          = "app.lambda_handler"
  runtime          = "python3.13"
  role             = aws_iam_role.lambda.arn
  timeout          = 15
  environment {
    variables = { STAGE = var.stage }
  }
}

data "archive_file" "worker" {
  type        = "zip"
  source_file = "${path.module}/../functions/worker.js"
  output_path = "${path.module}/build/worker.zip"
}

resource "aws_lambda_function" "worker" {
  function_name = "${local.prefix}-worker"
  filename      = data.archive_file.worker.output_path
  handler       = "worker.consume"
  runtime       = "nodejs22.x"
  role          = aws_iam_role.lambda.arn
}

data "archive_file" "reports" {
  type        = "zip"
  source_dir  = "${path.module}/../functions/reports/"
  output_path = "${path.module}/build/reports.zip"
}

resource "aws_lambda_function" "reports" {
  function_name = "${local.prefix}-reports"
  filename      = "${path.module}/build/reports.zip"
  handler       = "reports.main.run"
  runtime       = "python3.13"
  role          = aws_iam_role.lambda.arn
  depends_on    = [data.archive_file.reports]
}

resource "aws_iam_role" "lambda" {
  name               = local.prefix
  assume_role_policy = "{}"
}
