import type { CallTable, SynthesizeCall } from "./construct.ts";
import { propertyOf } from "./madeThings.ts";
import type { Synthesis } from "./synthesis.ts";
import { mapping, plain, type SynthesisValue } from "./synthesisValue.ts";
import { memberOfRecord, type CdkValue, type MadeValue } from "../evaluation/cdkValue.ts";

/** A construct that needs to be known only so that others can refer to it. */
function declared(type: string): SynthesizeCall {
  return (made, synthesis) => synthesis.declare(made, type, mapping({}));
}

/**
 * Constructs that feed functions, as far as what they say changes what a function gets.
 * CDK API Reference, under each name.
 */
export const sourceConstructs: CallTable = new Map<string, SynthesizeCall>([
  ["aws-sqs.Queue", declareQueue],
  ["aws-sns.Topic", declared("AWS::SNS::Topic")],
  ["aws-s3.Bucket", declared("AWS::S3::Bucket")],
  ["aws-kinesis.Stream", declared("AWS::Kinesis::Stream")],
  ["aws-kinesis.StreamConsumer", declared("AWS::Kinesis::StreamConsumer")],
  ["aws-dynamodb.Table", declareTable],
  ["aws-dynamodb.TableV2", declared("AWS::DynamoDB::GlobalTable")],
  ["aws-msk.Cluster", declared("AWS::MSK::Cluster")],
  ["aws-docdb.DatabaseCluster", declared("AWS::DocDB::DBCluster")],
  ["aws-apigateway.RestApi", declared("AWS::ApiGateway::RestApi")],
  ["aws-apigatewayv2.HttpApi", declared("AWS::ApiGatewayV2::Api")],
  ["aws-apigatewayv2.WebSocketApi", declareWebSocketApi],
  ["aws-lambda.Alias", declareQualified("AWS::Lambda::Alias", "version")],
  ["aws-lambda.Version", declareQualified("AWS::Lambda::Version", "lambda")],
  ["aws-logs.LogGroup", declared("AWS::Logs::LogGroup")],
]);

/** An alias or version, which stands for its function. */
function declareQualified(type: string, property: string): SynthesizeCall {
  return (made, synthesis) =>
    synthesis.declare(made, type, mapping({ FunctionName: synthesis.property(made, property) }));
}

function declareQueue(made: MadeValue, synthesis: Synthesis): void {
  const redrive = propertyOf(made, "deadLetterQueue");
  synthesis.declare(
    made,
    "AWS::SQS::Queue",
    mapping(
      {
        QueueName: synthesis.property(made, "queueName"),
        FifoQueue: synthesis.property(made, "fifo"),
        VisibilityTimeout: synthesis.property(made, "visibilityTimeout"),
        RedrivePolicy:
          redrive === undefined
            ? synthesis.property(made, "deadLetterQueue")
            : redrivePolicy(redrive, synthesis),
      },
      made.arguments[2]?.origin ?? null,
    ),
  );
}

function redrivePolicy(stated: CdkValue, synthesis: Synthesis): SynthesisValue {
  const queue = memberOfRecord(stated, "queue");
  return mapping({ deadLetterTargetArn: synthesis.lower(queue ?? stated) }, stated.origin);
}

/** A table may send its changes into a stream. */
function declareTable(made: MadeValue, synthesis: Synthesis): void {
  const stream = synthesis.property(made, "kinesisStream");
  const specification = stream === null ? null : mapping({ StreamArn: stream });
  synthesis.declare(
    made,
    "AWS::DynamoDB::Table",
    mapping({ KinesisStreamSpecification: specification }),
  );
}

function declareWebSocketApi(made: MadeValue, synthesis: Synthesis): void {
  synthesis.declare(made, "AWS::ApiGatewayV2::Api", mapping({ ProtocolType: plain("WEBSOCKET") }));
}
