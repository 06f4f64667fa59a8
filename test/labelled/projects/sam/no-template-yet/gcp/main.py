import functions_framework


@functions_framework.http
def handler(request):
    return "ok"


@functions_framework.cloud_event
def on_event(cloud_event):
    print(cloud_event.data)
