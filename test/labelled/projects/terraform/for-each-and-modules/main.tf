locals {
  lambdas = {
    create = { handler = "create.handler", timeout = 10 }
    remove = { handler = "remove.handler", timeout = 20 }
  }
}

data "archive_file" "lambda" {
  for_each    = local.lambdas
  type        = "zip"
  source_file = "${path.root}/src/${each.key}.js"
  output_path = "${path.root}/.build/${each.key}.zip"
}

resource "aws_lambda_function" "crud" {
  for_each      = local.lambdas
  function_name = "crud-${each.key}"
  filename      = data.archive_file.lambda[each.key].output_path
  handler       = each.value.handler
  runtime       = "nodejs22.x"
  timeout       = each.value.timeout
  role          = "arn:aws:iam::123456789012:role/x"
}

resource "aws_lambda_function_url" "create" {
  function_name      = aws_lambda_function.crud["create"].function_name
  authorization_type = "NONE"
}

module "mailer" {
  source   = "./modules/function"
  name     = "mailer"
  handler  = "mailer.send"
  code     = "${path.module}/mail"
  topic    = aws_sns_topic.mails.arn
}

resource "aws_sns_topic" "mails" {
  name = "mails"
}
