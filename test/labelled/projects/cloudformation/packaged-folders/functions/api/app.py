from mangum import Mangum
from fastapi import FastAPI

app = FastAPI()


@app.get("/")
def handler():
    return {"hello": "world"}


lambda_handler = Mangum(app)
