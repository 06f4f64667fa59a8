module "stream" {
  source  = "terraform-aws-modules/lambda/aws"
  version = "~> 7.0"

  function_name = "stream"
  handler       = "index.handler"
  runtime       = "nodejs22.x"
  source_path   = "${path.module}/functions/stream"

  event_source_mapping = {
    dynamodb = {
      event_source_arn  = aws_dynamodb_table.orders.stream_arn
      starting_position = "LATEST"
    }
  }
  allowed_triggers = {
    dynamodb = {
      principal  = "dynamodb.amazonaws.com"
      source_arn = aws_dynamodb_table.orders.stream_arn
    }
  }
}

module "hello" {
  source        = "terraform-aws-modules/lambda/aws"
  function_name = "hello"
  handler       = "hello.lambda_handler"
  runtime       = "python3.13"
  source_path   = "./hello.py"
}

resource "aws_lambda_permission" "logs" {
  action        = "lambda:InvokeFunction"
  function_name = module.hello.lambda_function_name
  principal     = "logs.eu-west-1.amazonaws.com"
}

resource "aws_cloudwatch_log_subscription_filter" "logs" {
  name            = "logs"
  log_group_name  = "/aws/lambda/stream"
  filter_pattern  = ""
  destination_arn = module.hello.lambda_function_arn
}

resource "aws_dynamodb_table" "orders" {
  name           = "orders"
  hash_key       = "id"
  stream_enabled = true
}
