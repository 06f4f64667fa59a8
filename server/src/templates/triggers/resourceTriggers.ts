import { readApiGatewayTriggers } from "./apiGatewayTriggers.ts";
import { readEventSourceMapping } from "./eventSourceMappingTriggers.ts";
import type { FoundTrigger } from "./foundTrigger.ts";
import { readPermission } from "./permissionTriggers.ts";
import {
  readBucket,
  readPipeline,
  readRepository,
  readRule,
  readSchedule,
  readSubscription,
  readTargetGroup,
  readTopic,
  readUrl,
} from "./pushTriggers.ts";
import type { ResourceTriggerReader } from "./resourceTrigger.ts";
import { functionsIn, type TemplateIndex } from "../templateIndex.ts";
import { readUserPool } from "./userPoolTriggers.ts";

const readers: ReadonlyMap<string, ResourceTriggerReader> = new Map<string, ResourceTriggerReader>([
  ["AWS::Lambda::EventSourceMapping", readEventSourceMapping],
  ["AWS::Lambda::Url", readUrl],
  ["AWS::Events::Rule", readRule],
  ["AWS::Scheduler::Schedule", readSchedule],
  ["AWS::SNS::Subscription", readSubscription],
  ["AWS::SNS::Topic", readTopic],
  ["AWS::S3::Bucket", readBucket],
  ["AWS::CodeCommit::Repository", readRepository],
  ["AWS::CodePipeline::Pipeline", readPipeline],
  ["AWS::ElasticLoadBalancingV2::TargetGroup", readTargetGroup],
  ["AWS::Cognito::UserPool", readUserPool],
  ["AWS::ApiGateway::Method", readApiGatewayTriggers],
  ["AWS::ApiGateway::Authorizer", readApiGatewayTriggers],
  ["AWS::ApiGatewayV2::Api", readApiGatewayTriggers],
  ["AWS::ApiGatewayV2::Authorizer", readApiGatewayTriggers],
  ["AWS::ApiGatewayV2::Integration", readApiGatewayTriggers],
  ["AWS::Lambda::Permission", readPermission],
]);

/** The triggers that resources other than the function declare, by the function's logical id. */
export function readResourceTriggers(
  index: TemplateIndex,
): ReadonlyMap<string, readonly FoundTrigger[]> {
  const found = new Map<string, FoundTrigger[]>();
  for (const resource of index.resources.values()) {
    for (const entry of readers.get(resource.type)?.(resource, index) ?? []) {
      const trigger: FoundTrigger = {
        eventType: entry.eventType,
        kind: `cfn:${resource.type}`,
        name: entry.name ?? resource.logicalId,
        service: entry.service,
        mapping: entry.mapping ?? null,
      };
      for (const functionId of functionsIn(entry.target, index)) {
        const triggers = found.get(functionId) ?? [];
        triggers.push(trigger);
        found.set(functionId, triggers);
      }
    }
  }
  return found;
}
