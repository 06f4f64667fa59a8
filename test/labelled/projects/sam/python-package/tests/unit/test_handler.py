from orders.api import app


def lambda_handler(event, context):
    return app.lambda_handler(event, context)


def test_lambda_handler(lambda_context):
    assert lambda_handler({}, lambda_context)
