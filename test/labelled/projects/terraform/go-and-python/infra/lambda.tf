data "archive_file" "api" {
  type        = "zip"
  source_file = "${path.module}/../api/bin/bootstrap"
  output_path = "api.zip"
}

resource "aws_lambda_function" "api" {
  function_name = "api"
  filename      = data.archive_file.api.output_path
  handler       = "bootstrap"
  runtime       = "provided.al2023"
  role          = var.role
}

resource "aws_lambda_permission" "alb" {
  function_name = aws_lambda_function.api.arn
  action        = "lambda:InvokeFunction"
  principal     = "elasticloadbalancing.amazonaws.com"
}

module "etl" {
  source  = "terraform-aws-modules/lambda/aws"
  version = "7.8.1"

  function_name = "etl"
  handler       = "etl.main.handler"
  runtime       = "python3.13"
  source_path = [
    "${path.module}/../etl/src",
    {
      path             = "${path.module}/../etl"
      pip_requirements = true
    }
  ]
  allowed_triggers = {
    nightly = {
      principal  = "events.amazonaws.com"
      source_arn = aws_cloudwatch_event_rule.nightly.arn
    }
  }
}

resource "aws_cloudwatch_event_rule" "nightly" {
  name                = "nightly"
  schedule_expression = "rate(1 day)"
}

resource "aws_cloudwatch_event_target" "nightly" {
  rule = aws_cloudwatch_event_rule.nightly.name
  arn  = module.etl.lambda_function_arn
}

variable "role" {}
