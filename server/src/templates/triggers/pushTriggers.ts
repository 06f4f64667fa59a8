import type { ResourceTrigger } from "./resourceTrigger.ts";
import { ruleEventType } from "./ruleEventType.ts";
import { eventTypeOfSamEvent } from "./samEventTypes.ts";
import type { TemplateIndex, TemplateResource } from "../templateIndex.ts";
import { asList, asText, memberAt, memberOf } from "../templateValue.ts";

/** `AWS::Lambda::Url`. */
export function readUrl({ properties }: TemplateResource): readonly ResourceTrigger[] {
  const target = memberOf(properties, "TargetFunctionArn");
  return [{ target, eventType: "lambda-function-url", service: "function-url" }];
}

/** `AWS::Events::Rule`: one trigger for each of its targets. */
export function readRule(
  { properties }: TemplateResource,
  index: TemplateIndex,
): readonly ResourceTrigger[] {
  const eventType = ruleEventType(properties, index.scope);
  return asList(memberOf(properties, "Targets")).map((target) => ({
    target: memberOf(target, "Arn"),
    eventType,
    service: "events",
  }));
}

/** `AWS::Scheduler::Schedule`. */
export function readSchedule({ properties }: TemplateResource): readonly ResourceTrigger[] {
  const target = memberAt(properties, "Target", "Arn");
  return [{ target, eventType: eventTypeOfSamEvent("ScheduleV2"), service: "scheduler" }];
}

/** `AWS::SNS::Subscription` with the protocol `lambda`. */
export function readSubscription({ properties }: TemplateResource): readonly ResourceTrigger[] {
  if (memberOf(properties, "Protocol") !== "lambda") return [];
  return [{ target: memberOf(properties, "Endpoint"), eventType: "sns", service: "sns" }];
}

/** `AWS::SNS::Topic` with subscriptions of its own. */
export function readTopic({ properties }: TemplateResource): readonly ResourceTrigger[] {
  return asList(memberOf(properties, "Subscription")).flatMap((subscription) =>
    memberOf(subscription, "Protocol") === "lambda"
      ? [{ target: memberOf(subscription, "Endpoint"), eventType: "sns", service: "sns" }]
      : [],
  );
}

/** `AWS::S3::Bucket` with `NotificationConfiguration`. */
export function readBucket({ properties }: TemplateResource): readonly ResourceTrigger[] {
  const configurations = memberAt(properties, "NotificationConfiguration", "LambdaConfigurations");
  return asList(configurations).map((configuration) => ({
    target: memberOf(configuration, "Function"),
    eventType: "s3",
    service: "s3",
  }));
}

/** `AWS::CodeCommit::Repository` with `Triggers`. */
export function readRepository({ properties }: TemplateResource): readonly ResourceTrigger[] {
  return asList(memberOf(properties, "Triggers")).map((trigger) => ({
    target: memberOf(trigger, "DestinationArn"),
    eventType: "codecommit",
    service: "codecommit",
    name: asText(memberOf(trigger, "Name")),
  }));
}

/** `AWS::CodePipeline::Pipeline`: its actions of category Invoke and provider Lambda. */
export function readPipeline({ properties }: TemplateResource): readonly ResourceTrigger[] {
  return asList(memberOf(properties, "Stages"))
    .flatMap((stage) => asList(memberOf(stage, "Actions")))
    .filter(
      (action) =>
        memberAt(action, "ActionTypeId", "Category") === "Invoke" &&
        memberAt(action, "ActionTypeId", "Provider") === "Lambda",
    )
    .map((action) => ({
      target: memberAt(action, "Configuration", "FunctionName"),
      eventType: "codepipeline-job",
      service: "codepipeline",
      name: asText(memberOf(action, "Name")),
    }));
}

/** `AWS::ElasticLoadBalancingV2::TargetGroup` of target type `lambda`. */
export function readTargetGroup({ properties }: TemplateResource): readonly ResourceTrigger[] {
  if (memberOf(properties, "TargetType") !== "lambda") return [];
  return asList(memberOf(properties, "Targets")).map((target) => ({
    target: memberOf(target, "Id"),
    eventType: "alb",
    service: "elasticloadbalancing",
  }));
}
