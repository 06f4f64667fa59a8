"""Plans the thumbnails that a change in the uploads bucket asks for."""

import json
import logging
import os
from pathlib import PurePosixPath
from urllib.parse import unquote_plus

logger = logging.getLogger()
logger.setLevel(logging.INFO)

IMAGE_SUFFIXES = {".jpg", ".jpeg", ".png", ".webp"}
WIDTHS = [int(width) for width in os.environ.get("WIDTHS", "160,640").split(",")]
PREFIX = os.environ.get("THUMBNAIL_PREFIX", "thumbnails/")


def handler(event, context):
    """Say which thumbnails to make or to delete for each changed object."""
    plans = [plan for record in event.get("Records", []) if (plan := plan_for(record))]
    for plan in plans:
        logger.info(json.dumps(plan, ensure_ascii=False))
    return {"planned": len(plans), "plans": plans}


def plan_for(record):
    """Return the plan for one notification, or None where no thumbnail is concerned."""
    # The key arrives as in a form: spaces are "+", anything beyond ASCII is percent-encoded.
    key = unquote_plus(record["s3"]["object"]["key"])
    if key.startswith(PREFIX) or PurePosixPath(key).suffix.lower() not in IMAGE_SUFFIXES:
        return None
    action = action_for(record["eventName"])
    if action is None:
        return None
    return {
        "action": action,
        "bucket": record["s3"]["bucket"]["name"],
        "source": key,
        # Absent when the object is gone.
        "sourceBytes": record["s3"]["object"].get("size"),
        "thumbnails": [thumbnail_key(key, width) for width in WIDTHS],
    }


def action_for(event_name):
    """Return what to do with the thumbnails: a delete marker hides the object as a delete does."""
    if event_name.startswith("ObjectCreated:"):
        return "create"
    if event_name.startswith(("ObjectRemoved:", "LifecycleExpiration:")):
        return "delete"
    return None


def thumbnail_key(key, width):
    path = PurePosixPath(key)
    return f"{PREFIX}{width}/{path.with_suffix('.webp')}"
