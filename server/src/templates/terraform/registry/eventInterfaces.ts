/** Interface of `terraform-aws-modules/eventbridge/aws`, as its registry page documents it. */
export const eventBridgeInterface = `
variable "rules" { default = {} }
variable "targets" { default = {} }
variable "schedules" { default = {} }
variable "pipes" { default = {} }

locals {
  targets = flatten([for rule, targets in var.targets : [for target in targets : merge(target, { rule = rule })]])
}

resource "aws_cloudwatch_event_rule" "this" {
  for_each            = var.rules
  event_pattern       = try(each.value.event_pattern, null)
  schedule_expression = try(each.value.schedule_expression, null)
}

resource "aws_cloudwatch_event_target" "this" {
  for_each   = { for position, target in local.targets : try(target.name, join(".", [target.rule, position])) => target }
  rule       = aws_cloudwatch_event_rule.this[each.value.rule].name
  arn        = try(each.value.arn, null)
  input      = try(each.value.input, null)
  input_path = try(each.value.input_path, null)
  input_transformer {
    input_template = try(each.value.input_transformer.input_template, null)
  }
}

resource "aws_scheduler_schedule" "this" {
  for_each            = var.schedules
  schedule_expression = try(each.value.schedule_expression, null)
  target {
    arn   = try(each.value.arn, null)
    input = try(each.value.input, null)
  }
}

resource "aws_pipes_pipe" "this" {
  for_each   = var.pipes
  target     = try(each.value.target, null)
  enrichment = try(each.value.enrichment, null)
  target_parameters {
    input_template = try(each.value.target_parameters.input_template, null)
  }
}

output "eventbridge_rule_arns" { value = { for name, rule in aws_cloudwatch_event_rule.this : name => rule.arn } }
output "eventbridge_rule_ids" { value = { for name, rule in aws_cloudwatch_event_rule.this : name => rule.id } }
`;

/** Interface of `terraform-aws-modules/s3-bucket/aws`. */
export const bucketInterface = `
variable "bucket" { default = null }
resource "aws_s3_bucket" "this" {
  bucket = var.bucket
}
output "s3_bucket_id" { value = aws_s3_bucket.this.id }
output "s3_bucket_arn" { value = aws_s3_bucket.this.arn }
output "this_s3_bucket_id" { value = aws_s3_bucket.this.id }
output "this_s3_bucket_arn" { value = aws_s3_bucket.this.arn }
`;

/** Interface of `terraform-aws-modules/s3-bucket/aws//modules/notification`. */
export const bucketNotificationInterface = `
variable "bucket" { default = null }
variable "lambda_notifications" { default = {} }
variable "sqs_notifications" { default = {} }
variable "sns_notifications" { default = {} }

resource "aws_s3_bucket_notification" "this" {
  bucket = var.bucket
  dynamic "lambda_function" {
    for_each = var.lambda_notifications
    content {
      lambda_function_arn = lambda_function.value.function_arn
      filter_prefix       = try(lambda_function.value.filter_prefix, null)
      filter_suffix       = try(lambda_function.value.filter_suffix, null)
    }
  }
  dynamic "queue" {
    for_each = var.sqs_notifications
    content {
      queue_arn = queue.value.queue_arn
    }
  }
  dynamic "topic" {
    for_each = var.sns_notifications
    content {
      topic_arn = topic.value.topic_arn
    }
  }
}
`;

/** Interface of `terraform-aws-modules/sqs/aws`. */
export const queueInterface = `
variable "name" { default = null }
variable "fifo_queue" { default = null }
variable "visibility_timeout_seconds" { default = null }
variable "create_dlq" { default = false }
variable "redrive_policy" { default = null }

resource "aws_sqs_queue" "dlq" {
  for_each = var.create_dlq ? ["dlq"] : []
}
resource "aws_sqs_queue" "this" {
  name                       = var.name
  fifo_queue                 = var.fifo_queue
  visibility_timeout_seconds = var.visibility_timeout_seconds
  redrive_policy             = var.create_dlq ? { deadLetterTargetArn = aws_sqs_queue.dlq["dlq"].arn } : var.redrive_policy
}
output "queue_arn" { value = aws_sqs_queue.this.arn }
output "queue_id" { value = aws_sqs_queue.this.id }
output "queue_url" { value = aws_sqs_queue.this.url }
output "queue_name" { value = aws_sqs_queue.this.name }
output "dead_letter_queue_arn" { value = aws_sqs_queue.dlq["dlq"].arn }
output "sqs_queue_arn" { value = aws_sqs_queue.this.arn }
output "this_sqs_queue_arn" { value = aws_sqs_queue.this.arn }
`;

/** Interface of `terraform-aws-modules/sns/aws`. */
export const topicInterface = `
variable "name" { default = null }
variable "subscriptions" { default = {} }

resource "aws_sns_topic" "this" {
  name = var.name
}
resource "aws_sns_topic_subscription" "this" {
  for_each             = var.subscriptions
  topic_arn            = aws_sns_topic.this.arn
  endpoint             = try(each.value.endpoint, null)
  raw_message_delivery = try(each.value.raw_message_delivery, null)
}
output "topic_arn" { value = aws_sns_topic.this.arn }
output "topic_id" { value = aws_sns_topic.this.id }
output "sns_topic_arn" { value = aws_sns_topic.this.arn }
`;

/** Interface of `terraform-aws-modules/dynamodb-table/aws`. */
export const tableInterface = `
variable "name" { default = null }
resource "aws_dynamodb_table" "this" {
  name = var.name
}
output "dynamodb_table_arn" { value = aws_dynamodb_table.this.arn }
output "dynamodb_table_id" { value = aws_dynamodb_table.this.id }
output "dynamodb_table_stream_arn" { value = aws_dynamodb_table.this.stream_arn }
`;

/** Interface of `terraform-aws-modules/step-functions/aws`. */
export const stateMachineInterface = `
variable "definition" { default = null }
resource "aws_sfn_state_machine" "this" {
  definition = var.definition
}
output "state_machine_arn" { value = aws_sfn_state_machine.this.arn }
`;
