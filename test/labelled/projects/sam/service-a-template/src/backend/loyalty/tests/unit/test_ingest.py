from loyalty.ingest.app import lambda_handler


def test_ingest():
    assert lambda_handler({"Records": []}, {}) is None
