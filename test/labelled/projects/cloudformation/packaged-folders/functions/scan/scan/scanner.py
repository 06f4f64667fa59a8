def scan(entity, context=None):
    return entity["object"]["key"]
