import base64


def transform(data):
    return data


def handler(event, context):
    return {
        "records": [
            {"recordId": record["recordId"], "result": "Ok", "data": transform(record["data"])}
            for record in event["records"]
        ]
    }
