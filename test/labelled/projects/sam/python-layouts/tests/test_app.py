from shop.orders.app import create_order


def handler(event, context):
    return create_order(event, context)


def test_create():
    assert handler({"body": "x"}, None)["statusCode"] == 201
