class _Handler:
    def __call__(self, event, context):
        return [record["eventName"] for record in event["Records"]]


StreamHandler = _Handler()
