import pytest


@pytest.fixture()
def lambda_context():
    class Context:
        function_name = "test"

    return Context()
