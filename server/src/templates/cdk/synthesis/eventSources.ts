import type { CdkValue, MadeValue } from "../evaluation/cdkValue.ts";
import type { CallTable, SynthesizeCall } from "./construct.ts";
import { argumentOf, calledName, madeBehind, propertiesOf, propertyOf } from "./madeThings.ts";
import { connectNotification } from "./notifications.ts";
import type { Synthesis } from "./synthesis.ts";
import {
  isUndetermined,
  mapping,
  perhapsStated,
  plain,
  sequence,
  undetermined,
  type SynthesisValue,
} from "./synthesisValue.ts";

/** How a class of event sources names what it polls. */
interface PolledSource {
  /** Service in the ARN of what is polled; null where that has no ARN. */
  readonly service: string | null;
  /** Place and name of the argument that names it; its properties follow it. */
  readonly argument: readonly [index: number, name: string];
  /** Property that names it, for a class that takes properties alone. */
  readonly property?: string;
}

const moduleName = "aws-lambda-event-sources";

const polledSources: ReadonlyMap<string, PolledSource> = new Map<string, PolledSource>([
  ["SqsEventSource", { service: "sqs", argument: [0, "queue"] }],
  ["KinesisEventSource", { service: "kinesis", argument: [0, "stream"] }],
  ["KinesisConsumerEventSource", { service: "kinesis", argument: [0, "streamConsumer"] }],
  ["DynamoEventSource", { service: "dynamodb", argument: [0, "table"] }],
  ["ManagedKafkaEventSource", { service: "kafka", argument: [-1, ""], property: "clusterArn" }],
  ["SelfManagedKafkaEventSource", { service: null, argument: [-1, ""], property: "topic" }],
]);

/** Ways to attach what a function polls, or is notified by. */
export const eventSourceCalls: CallTable = new Map<string, SynthesizeCall>([
  [
    "addEventSource",
    (made, synthesis) => {
      if (made.callee.kind === "part") {
        attach(argumentOf(made, 0, "source"), made.callee.of, synthesis);
      }
    },
  ],
  [
    "aws-lambda.EventSourceMapping",
    (made, synthesis) => declareMapping(made, propertyOf(made, "target"), 2, synthesis),
  ],
  [
    "addEventSourceMapping",
    (made, synthesis) => {
      if (made.callee.kind === "part") declareMapping(made, made.callee.of, 1, synthesis);
    },
  ],
]);

/** Attaches the sources of a function's property `events`. */
export function attachEvents(made: MadeValue, synthesis: Synthesis): void {
  const events = propertyOf(made, "events");
  for (const source of events?.kind === "list" ? events.items : []) attach(source, made, synthesis);
}

function attach(source: CdkValue | undefined, target: CdkValue, synthesis: Synthesis): void {
  const made = madeBehind(source);
  const [module, name = ""] = (made && calledName(made))?.split(".") ?? [];
  if (made === null || module !== moduleName) return;
  const polled = polledSources.get(name);
  if (polled === undefined) connectNotification(made, name, target, synthesis);
  else connectPolled(made, polled, target, synthesis);
}

function connectPolled(
  made: MadeValue,
  { service, argument: [index, name], property }: PolledSource,
  target: CdkValue,
  synthesis: Synthesis,
): void {
  const source =
    property === undefined ? argumentOf(made, index, name) : propertyOf(made, property, 0);
  const propertiesIndex = property === undefined ? index + 1 : 0;
  synthesis.connect({
    by: made,
    type: "AWS::Lambda::EventSourceMapping",
    properties: mapping(
      {
        FunctionName: synthesis.lower(target),
        EventSourceArn: service === null ? null : arnOf(service, synthesis.lower(source)),
        SelfManagedEventSource: service === null ? mapping({}) : null,
        ...pollingProperties(made, propertiesIndex, synthesis),
      },
      propertiesOf(made, propertiesIndex).origin,
    ),
    after: source,
  });
}

/** An ARN that tells its service, and refers to what it names. */
function arnOf(service: string, source: SynthesisValue | null): SynthesisValue {
  return plain(
    { "Fn::Join": ["", [`arn:aws:${service}:`, (source ?? undetermined).value]] },
    source?.origin ?? null,
  );
}

function pollingProperties(
  made: MadeValue,
  index: number,
  synthesis: Synthesis,
): Readonly<Record<string, SynthesisValue | null>> {
  const at = (name: string): SynthesisValue | null => synthesis.property(made, name, index);
  const onFailure = at("onFailure");
  return {
    BatchSize: at("batchSize"),
    FunctionResponseTypes: responseTypes(at("reportBatchItemFailures")),
    MaximumRetryAttempts: at("retryAttempts"),
    MaximumRecordAgeInSeconds: at("maxRecordAge"),
    BisectBatchOnFunctionError: at("bisectBatchOnError"),
    // Windows are rare enough not to be expected where nothing is said of them.
    TumblingWindowInSeconds: synthesis.lower(propertyOf(made, "tumblingWindow", index)),
    DestinationConfig: destinationConfig(onFailure),
  };
}

function destinationConfig(onFailure: SynthesisValue | null): SynthesisValue | null {
  if (onFailure === null) return null;
  const stated = mapping({ Destination: onFailure });
  return mapping({ OnFailure: isUndetermined(onFailure) ? perhapsStated : stated });
}

function responseTypes(reports: SynthesisValue | null): SynthesisValue | null {
  if (reports === null || reports.value === false) return null;
  return reports.value === true
    ? sequence([plain("ReportBatchItemFailures", reports.origin)], reports.origin)
    : { ...undetermined, origin: reports.origin };
}

function declareMapping(
  made: MadeValue,
  target: CdkValue | undefined,
  index: number,
  synthesis: Synthesis,
): void {
  const source = propertyOf(made, "eventSourceArn", index);
  const servers = propertyOf(made, "kafkaBootstrapServers", index);
  synthesis.connect({
    by: made,
    type: "AWS::Lambda::EventSourceMapping",
    properties: mapping(
      {
        FunctionName: synthesis.lower(target),
        EventSourceArn: synthesis.lower(source),
        SelfManagedEventSource: servers === undefined ? null : mapping({}),
        ...pollingProperties(made, index, synthesis),
      },
      propertiesOf(made, index).origin,
    ),
    after: source,
    kind: "cdk:EventSourceMapping",
  });
}
