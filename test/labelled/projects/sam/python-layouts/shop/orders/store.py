def save(body):
    return body
