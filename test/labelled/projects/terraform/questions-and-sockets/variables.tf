variable "region" { default = "eu-west-1" }
variable "project_name" {
  type    = string
  default = "quiz"
}
