export const helpText = `lambda-lens: run AWS Lambda handlers with sample events, without Docker or an AWS account

  lambda-lens handlers [DIR] [--json] [--mute KIND]..
      Lists the handlers below DIR, and why each is taken for one. A KIND of evidence that is muted
      (template, type, decorator, wrapper, start, schema, name, parameters) does not count.

  lambda-lens check [DIR] [--format text|json|sarif] [--fix] [--quiet] [--rule ID=LEVEL]..
      What goes wrong in AWS: checks handlers, templates and event files below DIR by their rules.
      --fix    makes the fixes that need nobody's choice     --quiet  errors and warnings only
      --rule   off, error, warning, information or hint, over lambda-lens.json

  lambda-lens events list [--json]
  lambda-lens events show ID[/SAMPLE] | --all [--set NAME=VALUE].. [--seed N] [--at ISO]
  lambda-lens events new ID[/SAMPLE] [FILE] [--set NAME=VALUE].. [--seed N] [--at ISO] [--json]
  lambda-lens events schema ID
  lambda-lens events identify FILE [--json]
  lambda-lens events validate FILE [--type ID] [--json]
      The catalogue of event types. FILE may be - for standard input. new writes an event file,
      events/ID/SAMPLE.json where no FILE is named, and never over another.

  lambda-lens invoke TARGET [--event ID[/SAMPLE] | FILE | -]
      TARGET is a template's logical id, path/file.ext:symbol, or a handler string.
      The event is a sample, a file, or - for standard input. Both are sent byte for byte, but
      for what an event file may hold: {{$placeholders}} and the $schema of its type. Write ./ before a file whose name is also an event type.
      Without --event, the first sample of the type that the trigger sends.
      --set NAME=VALUE   a parameter of the sample       --seed N, --at ISO  make it repeatable
      --times N          invoke N times, warm after the first
      --cold             start a new execution environment each time
      --runtime R        nodejs24.x, python3.13 ...      --interpreter PATH
      --timeout S        seconds                         --memory MB
      --env K=V          a variable                      --env-file FILE
      --layer FOLDER     a layer's content, laid over those of the template
      --client-context JSON, --cognito-identity ID,POOL, --tenant-id ID, --trace-id HEADER
                         what a caller says of itself, for the context object
      --json             one result object a line

  lambda-lens help

Exit codes: 0 done; 1 an invocation wasn't a success, an event isn't valid or recognised, or check
found an error or a warning;
2 wrong use; 3 could not start.
`;
