variable "name" { type = string }
variable "handler" { type = string }
variable "code" { type = string }
variable "topic" { type = string }
variable "runtime" {
  type    = string
  default = "python3.13"
}

data "archive_file" "code" {
  type        = "zip"
  source_dir  = var.code
  output_path = "${path.module}/${var.name}.zip"
}

resource "aws_lambda_function" "this" {
  function_name = var.name
  filename      = data.archive_file.code.output_path
  handler       = var.handler
  runtime       = var.runtime
  role          = "arn:aws:iam::123456789012:role/x"
}

resource "aws_sns_topic_subscription" "this" {
  topic_arn = var.topic
  protocol  = "lambda"
  endpoint  = aws_lambda_function.this.arn
}
