from aws_lambda_powertools import Logger
from aws_lambda_powertools.event_handler import APIGatewayHttpResolver
from aws_lambda_powertools.event_handler.exceptions import BadRequestError
from aws_lambda_powertools.utilities.typing import LambdaContext

logger = Logger()
app = APIGatewayHttpResolver()


@app.get("/orders")
def list_orders() -> dict:
    # Empty where the request has none.
    query = app.current_event.query_string_parameters or {}
    return {"query": query}  # $0


@app.post("/orders")
def create_order() -> tuple:
    # Decoded from base64 and read as JSON.
    try:
        order = app.current_event.json_body
    except ValueError:
        raise BadRequestError("The body is not JSON.") from None
    return {"order": order}, 201


@logger.inject_lambda_context
def lambda_handler(event: dict, context: LambdaContext) -> dict:
    return app.resolve(event, context)
