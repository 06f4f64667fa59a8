provider "aws" {
  region = var.region
}

module "backend" {
  source       = "./infra"
  project_name = var.project_name
  environment  = terraform.workspace
}
