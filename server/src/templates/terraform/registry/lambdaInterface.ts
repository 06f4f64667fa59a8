/** Interface of `terraform-aws-modules/lambda/aws`, as its registry page documents it. */
export const lambdaInterface = `
variable "create" { default = true }
variable "create_function" { default = true }
variable "create_layer" { default = false }
variable "function_name" { default = "" }
variable "handler" { default = null }
variable "runtime" { default = null }
variable "timeout" { default = null }
variable "memory_size" { default = null }
variable "architectures" { default = null }
variable "layers" { default = null }
variable "package_type" { default = "Zip" }
variable "image_uri" { default = null }
variable "image_config_command" { default = [] }
variable "source_path" { default = null }
variable "local_existing_package" { default = null }
variable "environment_variables" { default = {} }
variable "event_source_mapping" { default = {} }
variable "allowed_triggers" { default = {} }
variable "create_lambda_function_url" { default = false }
variable "invoke_mode" { default = null }
variable "destination_on_failure" { default = null }
variable "destination_on_success" { default = null }

locals {
  is_function = var.create && var.create_function && !var.create_layer
  paths       = [for path in flatten([var.source_path]) : try(path.path, path)]
  one         = aws_lambda_function.this
}

data "archive_file" "source" {
  source_dir = try(local.paths[0], null)
}

resource "aws_lambda_function" "this" {
  for_each      = local.is_function ? ["this"] : []
  function_name = var.function_name
  handler       = var.handler
  runtime       = var.runtime
  timeout       = var.timeout
  memory_size   = var.memory_size
  architectures = var.architectures
  layers        = var.layers
  package_type  = var.package_type
  image_uri     = var.image_uri
  image_config {
    command = var.image_config_command
  }
  filename      = var.local_existing_package == null ? data.archive_file.source.output_path : var.local_existing_package
  environment {
    variables = var.environment_variables
  }
}

resource "aws_lambda_event_source_mapping" "this" {
  for_each                       = var.event_source_mapping
  function_name                  = local.one["this"].arn
  event_source_arn               = try(each.value.event_source_arn, null)
  batch_size                     = try(each.value.batch_size, null)
  function_response_types        = try(each.value.function_response_types, null)
  maximum_retry_attempts         = try(each.value.maximum_retry_attempts, null)
  maximum_record_age_in_seconds  = try(each.value.maximum_record_age_in_seconds, null)
  bisect_batch_on_function_error = try(each.value.bisect_batch_on_function_error, null)
  tumbling_window_in_seconds     = try(each.value.tumbling_window_in_seconds, null)
  queues                         = try(each.value.queues, null)
  destination_config {
    on_failure {
      destination_arn = try(each.value.destination_arn_on_failure, null)
    }
  }
  self_managed_event_source {
    endpoints = try(each.value.self_managed_event_source[0].endpoints, null)
  }
  dynamic "source_access_configuration" {
    for_each = try(each.value.source_access_configuration, [])
    content {
      type = source_access_configuration.value.type
    }
  }
}

resource "aws_lambda_permission" "this" {
  for_each       = var.allowed_triggers
  function_name  = local.one["this"].function_name
  principal      = try(each.value.principal, join("", [each.value.service, ".amazonaws.com"]))
  source_arn     = try(each.value.source_arn, null)
  source_account = try(each.value.source_account, null)
}

resource "aws_lambda_function_url" "this" {
  for_each      = var.create_lambda_function_url ? ["url"] : []
  function_name = local.one["this"].function_name
  invoke_mode   = var.invoke_mode
}

resource "aws_lambda_function_event_invoke_config" "this" {
  for_each = var.destination_on_failure != null || var.destination_on_success != null ? ["destinations"] : []
  destination_config {
    on_failure {
      destination = var.destination_on_failure
    }
    on_success {
      destination = var.destination_on_success
    }
  }
}

output "lambda_function_arn" { value = local.one["this"].arn }
output "lambda_function_arn_static" { value = local.one["this"].arn }
output "lambda_function_invoke_arn" { value = local.one["this"].invoke_arn }
output "lambda_function_name" { value = local.one["this"].function_name }
output "lambda_function_qualified_arn" { value = local.one["this"].qualified_arn }
output "lambda_function_qualified_invoke_arn" { value = local.one["this"].qualified_invoke_arn }
output "this_lambda_function_arn" { value = local.one["this"].arn }
output "this_lambda_function_invoke_arn" { value = local.one["this"].invoke_arn }
output "this_lambda_function_name" { value = local.one["this"].function_name }
output "this_lambda_function_qualified_arn" { value = local.one["this"].qualified_arn }
`;

/** Interface of `terraform-aws-modules/lambda/aws//modules/alias`. */
export const lambdaAliasInterface = `
variable "function_name" { default = null }
variable "allowed_triggers" { default = {} }
variable "event_source_mapping" { default = {} }

resource "aws_lambda_alias" "this" {
  function_name = var.function_name
}

resource "aws_lambda_event_source_mapping" "this" {
  for_each                = var.event_source_mapping
  function_name           = var.function_name
  event_source_arn        = try(each.value.event_source_arn, null)
  batch_size              = try(each.value.batch_size, null)
  function_response_types = try(each.value.function_response_types, null)
}

resource "aws_lambda_permission" "this" {
  for_each      = var.allowed_triggers
  function_name = var.function_name
  principal     = try(each.value.principal, join("", [each.value.service, ".amazonaws.com"]))
  source_arn    = try(each.value.source_arn, null)
}

output "lambda_alias_arn" { value = aws_lambda_alias.this.arn }
output "lambda_alias_invoke_arn" { value = aws_lambda_alias.this.invoke_arn }
output "lambda_alias_name" { value = aws_lambda_alias.this.name }
`;

/** Interface of `terraform-aws-modules/lambda/aws//modules/docker-build`, likewise. */
export const dockerBuildInterface = `
variable "source_path" { default = null }
variable "docker_file_path" { default = "Dockerfile" }

resource "docker_image" "this" {
  build {
    context    = var.source_path
    dockerfile = var.docker_file_path
  }
}

output "image_uri" { value = docker_image.this.name }
output "image_id" { value = docker_image.this.id }
`;
