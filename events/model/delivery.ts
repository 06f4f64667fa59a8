/**
 * How an event reaches the function, and what its invoker does with the result. Source: AWS Lambda
 * Developer Guide, "Invoking Lambda functions" and the page of each event source.
 */
export type Delivery =
  | SynchronousDelivery
  | HttpDelivery
  | AsynchronousDelivery
  | QueueDelivery
  | StreamDelivery
  | KafkaDelivery;

export type InvocationMode = "sync" | "async" | "poll-queue" | "poll-stream";

interface DeliveryText {
  /** One sentence: who invokes the function, how, and when. */
  readonly deliveredBy: string;
  /** One sentence: what becomes of the value that the handler returns. */
  readonly resultUse: string;
}

/**
 * A caller that waits, and reads the payload by a contract of its own, the response schema. The three
 * sentences have no full stop: they are headlines of the result view.
 */
export interface WaitingCaller {
  /** What the caller does with a result that it takes: "Cognito goes on with the sign-up". */
  readonly whenAccepted: string;
  /**
   * What it does with one that breaks the contract: "API Gateway answers 500: no valid policy"; null
   * where it takes any.
   */
  readonly whenRejected: string | null;
  /** What it does where the function fails: "Cognito refuses the sign-up and shows the message". */
  readonly whenFailed: string;
  /**
   * Stands for `whenAccepted` where that depends on what the result says: "API Gateway answers 403".
   * Gets a result that the response schema and `checkResult` are content with. Pure.
   */
  readonly describeAccepted?: (event: unknown, result: unknown) => string;
  /** Stands for `whenFailed` where that depends on the error's message. Pure. */
  readonly describeFailed?: (errorMessage: string) => string;
  /** The HTTP response that a client gets because of a result that is taken; null where it gets none yet. Pure. */
  readonly httpAnswer?: (event: unknown, result: unknown) => HttpAnswer | null;
}

/** An HTTP response as a client gets it. */
export interface HttpAnswer {
  readonly statusCode: number;
  /** Repeated names stand repeated. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  /** True where `body` is base64 of bytes that are no UTF-8 text. */
  readonly isBase64Encoded: boolean;
}

/** The caller waits, and reads the payload. */
export interface SynchronousDelivery extends DeliveryText, WaitingCaller {
  readonly kind: "sync";
}

/** The caller waits, and turns the payload into an HTTP response. */
export interface HttpDelivery extends DeliveryText {
  readonly kind: "http";
  readonly frontDoor:
    | "rest-api"
    | "http-api"
    | "http-api-v1"
    | "function-url"
    | "alb"
    | "vpc-lattice";
}

/** The result is discarded; errors are retried twice, then go to a destination or dead-letter queue. */
export interface AsynchronousDelivery extends DeliveryText {
  readonly kind: "async";
  /** API calls by which the handler itself must report, where the return value does not count. */
  readonly mustCall: readonly string[];
  /** Set where the same event also comes from a caller that waits, if it is so configured. */
  readonly unlessWaiting?: WaitingCaller & {
    /** True for an event of such a caller. Must not throw on any JSON value. */
    readonly waitsFor: (event: unknown) => boolean;
  };
}

/** A poller reads a queue; the result may say which messages to delete. */
export interface QueueDelivery extends DeliveryText {
  readonly kind: "poll-queue";
  /**
   * Path of a record's identifier within the record: `messageId`; null where the poller never reads
   * the result, so that a batch succeeds or fails as a whole.
   */
  readonly itemIdentifier: string | null;
}

/** A poller reads a shard in order; the result may say from where to retry. */
export interface StreamDelivery extends DeliveryText {
  readonly kind: "poll-stream";
  /**
   * Path of a record's identifier within the record: `kinesis.sequenceNumber`; null where the poller
   * never reads the result, so that a batch succeeds or fails as a whole.
   */
  readonly itemIdentifier: string | null;
  /** Set where invocations of one tumbling window hand on a state, which the result must hold. */
  readonly handsOnState?: true;
}

/** A poller reads partitions of a topic, each in order; the result says which records to retry. */
export interface KafkaDelivery extends DeliveryText {
  readonly kind: "kafka";
}

/** The word that `lambda-lens events list` prints for a delivery. */
export function invocationMode(delivery: Delivery): InvocationMode {
  if (delivery.kind === "http") return "sync";
  return delivery.kind === "kafka" ? "poll-stream" : delivery.kind;
}
