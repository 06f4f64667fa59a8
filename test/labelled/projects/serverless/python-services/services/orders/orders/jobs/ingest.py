import urllib.parse


def handler(event, context):
    for record in event["Records"]:
        print(urllib.parse.unquote_plus(record["s3"]["object"]["key"]))
