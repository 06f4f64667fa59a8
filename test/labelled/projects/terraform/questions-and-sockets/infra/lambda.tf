variable "project_name" {}
variable "environment" {}
variable "lambda_artifacts_dir" {
  default = ".artifacts"
}

locals {
  names = toset(["getQuestions", "saveAnswer"])
  common = {
    runtime = "nodejs22.x"
    timeout = 30
  }
}

data "archive_file" "package" {
  for_each    = local.names
  type        = "zip"
  source_dir  = "${path.module}/../lambdas/${each.key}"
  output_path = "${path.module}/../${var.lambda_artifacts_dir}/${each.key}.zip"
}

resource "aws_lambda_function" "api" {
  for_each         = local.names
  function_name    = "${var.project_name}-${var.environment}-${each.value}"
  filename         = data.archive_file.package[each.value].output_path
  source_code_hash = data.archive_file.package[each.value].output_base64sha256
  handler          = "index.handler"
  runtime          = local.common.runtime
  timeout          = local.common.timeout
  role             = aws_iam_role.exec.arn
}

data "archive_file" "socket" {
  type = "zip"
  output_path = "${path.module}/socket.zip"
  source {
    content  = file("${path.module}/../lambdas/socket/main.py")
    filename = "main.py"
  }
}

resource "aws_lambda_function" "socket" {
  function_name = "socket"
  filename      = data.archive_file.socket.output_path
  handler       = "main.on_message"
  runtime       = "python3.13"
  role          = aws_iam_role.exec.arn
}

resource "aws_apigatewayv2_api" "socket" {
  name                       = "socket"
  protocol_type              = "WEBSOCKET"
  route_selection_expression = "$request.body.action"
}

resource "aws_apigatewayv2_integration" "socket" {
  api_id           = aws_apigatewayv2_api.socket.id
  integration_type = "AWS_PROXY"
  integration_uri  = aws_lambda_function.socket.invoke_arn
}

resource "aws_apigatewayv2_api" "http" {
  name          = "http"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_integration" "api" {
  for_each               = aws_lambda_function.api
  api_id                 = aws_apigatewayv2_api.http.id
  integration_type       = "AWS_PROXY"
  integration_uri        = each.value.invoke_arn
  payload_format_version = "1.0"
}

resource "aws_iam_role" "exec" {
  name               = "exec"
  assume_role_policy = data.aws_iam_policy_document.assume.json
}

data "aws_iam_policy_document" "assume" {
  statement {
    actions = ["sts:AssumeRole"]
  }
}
