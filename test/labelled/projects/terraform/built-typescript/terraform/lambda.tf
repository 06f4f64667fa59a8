data "archive_file" "orders" {
  type        = "zip"
  source_dir  = "${path.root}/../services/orders/dist"
  output_path = "/tmp/orders.zip"
}

resource "aws_lambda_function" "orders" {
  function_name = "orders"
  filename      = data.archive_file.orders.output_path
  handler       = "handlers/orders.handler"
  runtime       = "nodejs22.x"
  role          = aws_iam_role.role.arn
}

data "archive_file" "token" {
  type        = "zip"
  source_file = "../services/auth/build/token.js"
  output_path = "token.zip"
}

resource "aws_lambda_function" "token" {
  function_name = "token"
  filename      = data.archive_file.token.output_path
  handler       = "token.authorize"
  runtime       = "nodejs22.x"
  role          = aws_iam_role.role.arn
}

resource "aws_lambda_function" "image" {
  function_name = "image"
  package_type  = "Image"
  image_uri     = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/image:latest"
  role          = aws_iam_role.role.arn
}

resource "aws_iam_role" "role" {
  assume_role_policy = jsonencode({ Statement = [] })
}
