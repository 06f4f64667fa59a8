from loyalty.aggregate.tier import tier_of


def process(record):
    return tier_of(record["dynamodb"])


lambda_handler = lambda event, context: [process(record) for record in event["Records"]]
