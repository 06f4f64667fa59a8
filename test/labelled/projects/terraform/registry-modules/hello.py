import gzip


def lambda_handler(event, context):
    return gzip.decompress(event["awslogs"]["data"])
