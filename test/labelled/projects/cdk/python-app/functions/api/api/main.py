from aws_lambda_powertools.event_handler import APIGatewayRestResolver

app = APIGatewayRestResolver()


@app.get("/")
def root():
    return {}


def entry(event, context):
    return app.resolve(event, context)
