from flask import Flask, request

app = Flask(__name__)


@app.route("/orders", methods=["POST"])
def create():
    return request.json


@app.errorhandler(404)
def handler(error):
    return {"error": str(error)}, 404
