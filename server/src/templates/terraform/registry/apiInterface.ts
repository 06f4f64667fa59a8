/** Interface of `terraform-aws-modules/apigateway-v2/aws`: integrations up to version 4, routes from 5 on. */
export const apiGatewayInterface = `
variable "protocol_type" { default = "HTTP" }
variable "body" { default = null }
variable "target" { default = null }
variable "integrations" { default = {} }
variable "routes" { default = {} }
variable "authorizers" { default = {} }

resource "aws_apigatewayv2_api" "this" {
  protocol_type = var.protocol_type
  body          = var.body
  target        = var.target
}

resource "aws_apigatewayv2_integration" "this" {
  for_each               = merge(var.integrations, { for key, route in var.routes : key => route.integration })
  api_id                 = aws_apigatewayv2_api.this.id
  integration_type       = try(each.value.type, each.value.integration_type, "AWS_PROXY")
  integration_uri        = try(each.value.lambda_arn, each.value.uri, each.value.integration_uri, null)
  payload_format_version = try(each.value.payload_format_version, null)
  timeout_milliseconds   = try(each.value.timeout_milliseconds, null)
}

resource "aws_apigatewayv2_authorizer" "this" {
  for_each                          = var.authorizers
  api_id                            = aws_apigatewayv2_api.this.id
  authorizer_uri                    = try(each.value.authorizer_uri, null)
  authorizer_payload_format_version = try(each.value.authorizer_payload_format_version, null)
  enable_simple_responses           = try(each.value.enable_simple_responses, null)
}

output "api_id" { value = aws_apigatewayv2_api.this.id }
output "api_arn" { value = aws_apigatewayv2_api.this.arn }
output "api_execution_arn" { value = aws_apigatewayv2_api.this.execution_arn }
output "apigatewayv2_api_id" { value = aws_apigatewayv2_api.this.id }
output "apigatewayv2_api_execution_arn" { value = aws_apigatewayv2_api.this.execution_arn }
`;
