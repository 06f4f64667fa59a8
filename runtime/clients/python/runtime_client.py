"""Stands in for the compiled part of AWS's Python runtime interface client.

The same calls as the extension module of that name, in Python. ``next`` speaks HTTP to the Runtime
API; posts go through an inherited pipe, so that they are out even if the process ends right after.
"""

import os
import socket
import struct

_CONTROL_FD = 3
_DONE, _ERROR, _CONTEXT = 1, 2, 3
# Printed to stdout and stderr when an invocation is over: what came before it belongs to it.
_DRAIN_MARKER = struct.pack(">I12x", 0xA55A00FF)

_connection = None
_invocations = 0
_answered_id = ""


def initialize_client(_user_agent):
    """Nothing to set up: the connection is made by the first ``next``."""


def next():
    """Waits for the next invocation; returns its body and its headers."""
    global _connection, _invocations
    if _invocations:
        _mark_drained()
    _invocations += 1
    host, port = os.environ["AWS_LAMBDA_RUNTIME_API"].rsplit(":", 1)
    if _connection is None:
        _connection = socket.create_connection((host, int(port)))
        _connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    request = (
        "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: %s:%s\r\n"
        "Lambda-Lens-Answered: %s\r\n\r\n" % (host, port, _answered_id)
    )
    _connection.sendall(request.encode("ascii"))
    status, headers, body = _read_response(_connection)
    if status != 200:
        raise RuntimeError("The Runtime API answered %d: %s" % (status, body.decode("utf-8")))
    return body, headers


def post_invocation_result(invoke_id, result_data, content_type, invocation_id=None):
    """Posts the handler's result: bytes and their content type."""
    _post(_DONE, {"id": invoke_id, "contentType": content_type}, result_data)


def post_error(invoke_id, error_response_data, xray_fault, invocation_id=None):
    """Posts the handler's error: JSON text, and the X-Ray cause as JSON text."""
    _post(_ERROR, {"id": invoke_id, "xray": xray_fault}, error_response_data.encode("utf-8"))


def post_context(invoke_id, members):
    """Tells Lambda Lens what the handler's context holds."""
    _post(_CONTEXT, {"id": invoke_id}, _encode(members))


def _encode(value):
    import simplejson

    return simplejson.dumps(value, default=str).encode("utf-8")


def _post(kind, meta, body):
    global _answered_id
    if kind != _CONTEXT:
        _answered_id = meta["id"]
    encoded = _encode(meta)
    _write_all(_CONTROL_FD, struct.pack(">BII", kind, len(encoded), len(body)) + encoded + body)


def _write_all(fd, data):
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view) :]


def _mark_drained():
    for fd in (1, 2):
        try:
            _write_all(fd, _DRAIN_MARKER)
        except OSError:
            # The handler closed the stream: there is nothing left to wait for.
            pass


def _read_response(connection):
    data = b""
    while b"\r\n\r\n" not in data:
        data += _receive(connection)
    head, _, rest = data.partition(b"\r\n\r\n")
    lines = head.decode("utf-8").split("\r\n")
    headers = _Headers(line.split(":", 1) for line in lines[1:])
    chunks, missing = [rest], int(headers.get("Content-Length")) - len(rest)
    while missing > 0:
        chunk = _receive(connection)
        chunks.append(chunk)
        missing -= len(chunk)
    return int(lines[0].split(" ")[1]), headers, b"".join(chunks)


def _receive(connection):
    chunk = connection.recv(1 << 20)
    if not chunk:
        raise RuntimeError("The Runtime API closed the connection")
    return chunk


class _Headers:
    """Header lookup without regard to case, the deadline as the number that the client expects."""

    def __init__(self, pairs):
        self._values = {name.lower(): value.strip() for name, value in pairs}

    def get(self, name):
        value = self._values.get(name.lower())
        if value is not None and name == "Lambda-Runtime-Deadline-Ms":
            return int(value)
        return value
