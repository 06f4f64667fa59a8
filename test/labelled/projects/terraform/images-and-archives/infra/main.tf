locals {
  workers = {
    thumbnails = { command = ["resize.on_upload"], memory = 1024 }
    receipts   = { command = ["send.on_order"], memory = 256 }
  }
  queue_name = "orders-${terraform.workspace}"
}

resource "docker_image" "worker" {
  for_each = local.workers
  name     = "registry.example/${each.key}:latest"

  build {
    context = "${path.module}/../lambdas/${each.key}"
  }
}

resource "docker_registry_image" "worker" {
  for_each = local.workers
  name     = docker_image.worker[each.key].name
}

resource "aws_lambda_function" "worker" {
  for_each      = local.workers
  function_name = each.key
  role          = aws_iam_role.lambda.arn
  package_type  = "Image"
  image_uri     = docker_registry_image.worker[each.key].name
  memory_size   = each.value.memory
  timeout       = 20

  image_config {
    command = each.value.command
  }
}

resource "aws_iam_role" "lambda" {
  name               = "lambda"
  assume_role_policy = "{}"
}

resource "aws_s3_bucket" "uploads" {
  bucket = "uploads-${terraform.workspace}"
}

resource "aws_s3_bucket_notification" "uploads" {
  bucket = aws_s3_bucket.uploads.id

  lambda_function {
    lambda_function_arn = aws_lambda_function.worker["thumbnails"].arn
    events              = ["s3:ObjectCreated:*"]
  }
}

resource "aws_lambda_event_source_mapping" "orders" {
  event_source_arn        = "arn:aws:sqs:eu-west-1:111122223333:${local.queue_name}"
  function_name           = aws_lambda_function.worker["receipts"].arn
  function_response_types = ["ReportBatchItemFailures"]
}

module "api" {
  source  = "./modules/worker"
  name    = "api"
  handler = "app.main.lambda_handler"
}

module "cleanup" {
  source   = "./modules/worker"
  name     = "cleanup"
  handler  = "cleanup.run"
  schedule = "rate(1 day)"
}

resource "aws_apigatewayv2_api" "shop" {
  name          = "shop"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_integration" "api" {
  api_id                 = aws_apigatewayv2_api.shop.id
  integration_type       = "AWS_PROXY"
  integration_uri        = module.api.invoke_arn
  payload_format_version = "2.0"
}
