import base64


def dev_handler(event, context):
    return handler(event, context)


def handler(event, context):
    return base64.b64decode("")
