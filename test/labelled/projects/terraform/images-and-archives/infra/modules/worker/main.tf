variable "name" {
  type = string
}

variable "handler" {
  type = string
}

variable "schedule" {
  type    = string
  default = ""
}

resource "aws_lambda_function" "this" {
  function_name = var.name
  role          = "arn:aws:iam::111122223333:role/lambda"
  runtime       = "python3.14"
  handler       = var.handler
  s3_bucket     = "acme-builds"
  s3_key        = "${var.name}/latest.zip"
  timeout       = 10
}

resource "aws_cloudwatch_event_rule" "schedule" {
  count               = var.schedule == "" ? 0 : 1
  name                = var.name
  schedule_expression = var.schedule
}

resource "aws_cloudwatch_event_target" "schedule" {
  count = var.schedule == "" ? 0 : 1
  rule  = aws_cloudwatch_event_rule.schedule[0].name
  arn   = aws_lambda_function.this.arn
}

output "invoke_arn" {
  value = aws_lambda_function.this.invoke_arn
}
