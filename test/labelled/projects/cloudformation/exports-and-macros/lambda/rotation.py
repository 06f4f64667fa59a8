import boto3


def lambda_handler(event, context):
    step = event["Step"]
    {"createSecret": create_secret}.get(step, print)(event)


def create_secret(event):
    boto3.client("secretsmanager").get_random_password()
