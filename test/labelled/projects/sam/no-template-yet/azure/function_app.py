import azure.functions as func

app = func.FunctionApp()


@app.route(route="hello")
def handler(req: func.HttpRequest) -> func.HttpResponse:
    return func.HttpResponse("hello")
