def upgrade(event, context):
    """Alembic calls this, whatever its parameters look like."""


def run(event, context):
    upgrade(event, context)
