"""First module of a Python execution environment: makes AWS's own client importable and runs it.

Arguments: the folder for compiled modules, and the folder of AWS's client where Lambda Lens brings
it (else the interpreter's own ``awslambdaric`` is used). Our stand-in for the compiled module
``runtime_client`` lies beside this file.
"""

import os
import sys


def main():
    pycache, *client_folders = sys.argv[1:]
    own_folder = os.path.dirname(os.path.abspath(__file__))
    # Compiled modules are kept, but never beside the user's code: /var/task is read-only in Lambda.
    sys.pycache_prefix = pycache
    _hide_home_folder()

    task_root = os.environ["LAMBDA_TASK_ROOT"]
    sys.path = [path for path in sys.path if path != own_folder]
    sys.path[0:0] = [own_folder, *client_folders]
    from awslambdaric import bootstrap
    from awslambdaric.lambda_runtime_client import LambdaRuntimeClient
    import runtime_client

    # In Lambda the function's own folder comes before the client's.
    sys.path.insert(0, task_root)
    sys.path.remove(own_folder)
    sys.path.append(own_folder)
    sys.argv = sys.argv[:1]

    create_context = bootstrap.create_lambda_context

    def create_and_show_context(*args, **kwargs):
        context = create_context(*args, **kwargs)
        runtime_client.post_context(context.aws_request_id, _describe(context))
        return context

    bootstrap.create_lambda_context = create_and_show_context
    poll_in_thread = sys.version_info >= (3, 12)
    client = LambdaRuntimeClient(os.environ["AWS_LAMBDA_RUNTIME_API"], poll_in_thread)
    bootstrap.run(os.environ["_HANDLER"], client)


def _hide_home_folder():
    """The account database names the developer's home folder even where HOME says otherwise."""
    try:
        import pwd
    except ImportError:
        return

    def lambda_user(entry):
        return pwd.struct_passwd(("sbx_user1051", *entry[1:5], os.environ["HOME"], entry[6]))

    by_id, by_name = pwd.getpwuid, pwd.getpwnam
    pwd.getpwuid = lambda uid: lambda_user(by_id(uid))
    pwd.getpwnam = lambda name: lambda_user(by_name(name))


def _describe(value):
    """What the context shows of itself: public attributes, and the remaining time by value."""
    members = {}
    for name in ("get_remaining_time_in_millis", *vars(value)):
        if name.startswith("_"):
            continue
        member = getattr(value, name, None)
        if name == "get_remaining_time_in_millis":
            members[name] = member()
        elif hasattr(member, "__slots__") or hasattr(member, "__dict__"):
            members[name] = _describe_object(member)
        else:
            members[name] = member
    return members


def _describe_object(member):
    names = getattr(member, "__slots__", None) or vars(member)
    return {name: getattr(member, name, None) for name in names}


main()
