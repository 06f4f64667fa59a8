from reports import files


def run(event, context):
    return files.read(event)
