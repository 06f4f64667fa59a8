from functions.create.app import lambda_handler


def handler(event, context):
    return event


def test_lambda_handler():
    assert lambda_handler({"body": "{}"}, None)["statusCode"] == 201
