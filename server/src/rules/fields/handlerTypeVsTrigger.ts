import { idiomEventType } from "../../analysis/idiomEventType.ts";
import { findEventType } from "../../../../events/catalogue.ts";
import type { EventType } from "../../../../events/model/eventType.ts";
import { walkExpression } from "../../code/walkCode.ts";
import type { Span } from "../../code/span.ts";
import { exampleTemplates } from "../exampleTemplate.ts";
import type { CheckedHandler, Problem, Rule } from "../rule.ts";
import { canStandFor, namedEventTypes } from "../../analysis/namedEventTypes.ts";

/** A handler written for another event than its trigger sends. */
export const handlerTypeVsTrigger: Rule = {
  id: "handler-type-vs-trigger",
  title: "A handler is written for another event than its trigger sends",
  severity: "warning",
  why: "The type or decorator of a handler says what its author expects, the template says what really invokes it. Where they differ, the fields that the code reads are not there.",
  source: {
    title: "AWS Lambda Developer Guide, Invoking Lambda with events from other AWS services",
    url: "https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html",
  },
  examples: [
    {
      language: "typescript",
      bad: `import type { SQSEvent } from "aws-lambda";

export const handler = async (event: SQSEvent) => {
  console.log(event.Records.length);
};
`,
      good: `import type { SNSEvent } from "aws-lambda";

export const handler = async (event: SNSEvent) => {
  console.log(event.Records.length);
};
`,
      template: exampleTemplates.nodeTopic,
    },
    {
      language: "python",
      bad: `from aws_lambda_powertools.utilities.data_classes import SQSEvent, event_source


@event_source(data_class=SQSEvent)
def handler(event: SQSEvent, context):
    print(len(list(event.records)))
`,
      good: `from aws_lambda_powertools.utilities.data_classes import SNSEvent, event_source


@event_source(data_class=SNSEvent)
def handler(event: SNSEvent, context):
    print(len(list(event.records)))
`,
      template: exampleTemplates.pythonTopic,
    },
  ],
  checkHandler: function* (handler): Generator<Problem> {
    const sent = sentTypes(handler);
    const written = writtenType(handler);
    if (sent === null || written === null) return;
    if (sent.some((type) => written.eventTypes.some((each) => canStandFor(each, type)))) return;
    const names = sent.map(({ shortTitle }) => shortTitle).join(", ");
    yield {
      span: written.span,
      message: `The handler is written for ${written.eventTypes[0]?.shortTitle ?? written.name} (${written.name}), while its triggers send ${names}. Change the type or the trigger.`,
    };
  },
};

/** What the templates' triggers send; null where there are none, or one is not known. */
function sentTypes({ targets }: CheckedHandler): readonly EventType[] | null {
  const ids = targets.flatMap(({ triggers }) => triggers.map(({ eventType }) => eventType));
  const types = ids.flatMap((id) => (id === null ? [] : (findEventType(id) ?? [])));
  return ids.length > 0 && types.length === ids.length ? types : null;
}

interface WrittenType {
  readonly name: string;
  readonly eventTypes: readonly EventType[];
  readonly span: Span;
}

/**
 * The first name of an event type in the event's annotation, the decorators, or the handler's own type; else what
 * it hands the event to.
 */
function writtenType(checked: CheckedHandler): WrittenType | null {
  const { file, handler, targets } = checked;
  const event = handler.parameters[0];
  const named: { readonly text: string; readonly span: Span }[] = [];
  const annotation = event?.type ?? null;
  if (annotation !== null) named.push(annotation);
  for (const decorator of handler.decorators) {
    walkExpression(decorator, {
      expression: (expression) => {
        if (expression.kind === "name") named.push({ text: expression.name, span: expression });
        return undefined;
      },
    });
  }
  // `const handler: Handler<SQSEvent> = …`
  for (const statement of file.statements) {
    const isOwn = statement.kind === "declare" && statement.value === handler;
    if (isOwn && statement.type !== null) named.push(statement.type);
  }
  const whole = event?.type?.span ?? event ?? handler.nameSpan ?? handler.parametersSpan;
  for (const { evidence } of targets) {
    for (const text of evidence) {
      if (text.startsWith("type:")) named.push({ text: text.slice("type:".length), span: whole });
    }
  }
  const own = ownNames(checked);
  for (const { text, span } of named) {
    for (const [name] of text.matchAll(/[A-Za-z_]\w*/g)) {
      if (own.has(name)) continue;
      const eventTypes = namedEventTypes(name);
      if (eventTypes.length > 0) return { name, eventTypes, span };
    }
  }
  const idiom = idiomEventType(file, handler);
  const told = idiom === null ? null : findEventType(idiom.eventType);
  if (idiom === null || told === null) return null;
  return { name: idiom.name, eventTypes: sharing(told), span: whole };
}

/** Names of types that the project declares, here or in a module, and does not make of Lambda's own. */
function ownNames({ file, text, targets }: CheckedHandler): ReadonlySet<string> {
  const isLambdas = (name: string): boolean =>
    targets.some(({ evidence }) => evidence.includes(`type:${name}`));
  const imported = file.statements.flatMap((statement) =>
    statement.kind === "import" && statement.module.startsWith(".")
      ? statement.names.map(({ local }) => local)
      : [],
  );
  const declared = [...text.matchAll(declaration)].map(([, name = ""]) => name);
  return new Set([...imported, ...declared].filter((name) => !isLambdas(name)));
}

const declaration =
  /^[ \t]*(?:export[ \t]+)?(?:declare[ \t]+)?(?:interface|class|type)[ \t]+(\w+)/gmu;

/** The event types that code for one of them takes as well, as they go by one name. */
function sharing(told: EventType): readonly EventType[] {
  const { typescriptType } = told.names;
  return typescriptType === null ? [told] : [told, ...namedEventTypes(typescriptType)];
}
