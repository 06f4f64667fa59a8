import type { TextRange } from "../analysis/moduleOutline.ts";
import type { Placed } from "./templateFacts.ts";

/**
 * What the statement of a trigger says beyond the event type, where its kind has such a thing. A member
 * that a trigger's kind doesn't have, or that isn't read there, is left out; rules are silent about it.
 */
export interface TriggerDetails {
  /**
   * From the first to the last of the statement's own properties, as SAM's `Properties` of an event or the
   * arguments of a Terraform block: where a further one can be written. Left out where there is none.
   */
  readonly body?: TextRange;
  /** `rate(5 minutes)`, `cron(0 12 * * ? *)`, where it is static; one for each expression. */
  readonly schedules?: readonly Placed<string>[];
  /** For a schedule: the JSON that the function gets in the event's place, where it is static. */
  readonly input?: string;
  /** The event pattern, as far as it is static: text, numbers, null, lists and mappings. */
  readonly pattern?: PatternFacts;
  /** For a request: the routes by which it comes, where all of them are static. */
  readonly routes?: readonly RequestRoute[];
  /** For an API: how long it waits for the function, as written; `default` where it isn't stated; `none`: it doesn't wait. */
  readonly integrationTimeoutMs?: number | "default" | "none" | "unknown";
  /** For an S3 notification. */
  readonly bucket?: BucketFacts;
  /**
   * For a subscription filter of CloudWatch Logs: name of the log group, with references in it left as
   * placeholders, which mean the same wherever this template has them.
   */
  readonly logGroup?: Placed<string>;
  /** For a function URL: `InvokeMode`. */
  readonly invokeMode?: "BUFFERED" | "RESPONSE_STREAM" | "unknown";
  /** For a load balancer's target group: whether requests and answers have multi-value headers. */
  readonly hasMultiValueHeaders?: boolean | "unknown";
  /** For a Lambda authorizer of a REST API: how long its policy is kept; `default` where it isn't stated. */
  readonly policyTtlSeconds?: number | "default" | "unknown";
  /** For a Lambda authorizer of an HTTP API: `EnableSimpleResponses`. */
  readonly enablesSimpleResponses?: boolean | "unknown";
  /** For a custom resource: what its properties are, by the keys that lead to them: `Rule.Enabled`. */
  readonly customProperties?: Readonly<Record<string, "boolean" | "other">>;
}

/** What a route of an API lets through. */
export interface RequestRoute {
  /** In upper case, `ANY` for all of them; null where it isn't static. */
  readonly method: string | null;
  /** As written: `/orders/{id}`. */
  readonly path: string;
}

/** An event pattern, by the paths of its leaves. */
export interface PatternFacts {
  readonly range: TextRange;
  /** True for one that is JSON in a text, whose keys have to be looked for in the template. */
  readonly isText?: true;
  /** Every key of the pattern, outermost first. */
  readonly keys: readonly {
    /** From the pattern's top: `["detail", "state"]`. */
    readonly path: readonly string[];
    readonly keyRange: TextRange;
    /** Where its value stands; a rule that wraps the value in a list edits there. */
    readonly valueRange: TextRange;
    /** `scalar` for what should have been a list of one. */
    readonly holds: "list" | "mapping" | "scalar" | "unknown";
  }[];
}

/** The bucket whose notifications a function gets. */
export interface BucketFacts {
  /** What the template calls it: logical id, block's address, or its static name. */
  readonly name: string;
  /** Whether a filter of prefix or suffix narrows the keys. */
  readonly filter: "prefix" | "suffix" | "both" | "none" | "unknown";
}

/** A statement that lets a service invoke a function: `AWS::Lambda::Permission`, `aws_lambda_permission`. */
export interface PermissionFacts {
  readonly name: string;
  /** Of the name, for a problem of the whole statement. */
  readonly range: TextRange;
  /** Properties as in `TriggerDetails`. */
  readonly body?: TextRange;
  /** Service principal as written, `s3.amazonaws.com`; null for an account or what isn't static. */
  readonly principal: string | null;
  readonly sourceArn: "set" | "absent";
  readonly sourceAccount: "set" | "absent";
}
