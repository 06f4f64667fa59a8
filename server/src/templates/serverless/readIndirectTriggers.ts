import type { TemplateValue } from "../templateValue.ts";
import { functionsIn } from "../templateIndex.ts";
import { findReferences } from "../findReferences.ts";
import {
  httpAuthorizerEventType,
  restAuthorizerEventType,
} from "../triggers/apiGatewayTriggers.ts";
import type { ConfigPlace } from "./configNode.ts";
import type { ConfigMember, ConfigView } from "./configView.ts";
import type { EventReading } from "./events/eventReader.ts";
import { constructFunctions } from "./liftConstructs.ts";
import type { ServerlessService } from "./serverlessService.ts";
import type { StatedTrigger } from "./readTriggers.ts";

/** A trigger of another function than the one, if any, that states it. */
export interface IndirectTrigger {
  /** Logical id of the function that is invoked. */
  readonly target: string;
  readonly trigger: StatedTrigger;
}

/**
 * What a service says of functions elsewhere than at these: authorizers, destinations, and the sections
 * of the plugins serverless-step-functions, serverless-appsync-plugin and serverless-lift.
 */
export function readIndirectTriggers(service: ServerlessService): readonly IndirectTrigger[] {
  return [
    ...service.functions.flatMap(({ view }) => eventAuthorizers(view, service)),
    ...service.functions.flatMap(({ view }) => destinations(view, service)),
    ...httpApiAuthorizers(service),
    ...stateMachines(service),
    ...graphqlSources(service),
    ...constructs(service),
  ];
}

function constructs(service: ServerlessService): readonly IndirectTrigger[] {
  const invoked = constructFunctions(service.root.at("constructs"));
  return invoked.flatMap(({ key, construct, reading }) => {
    const target = service.functions.find((declared) => declared.key === key);
    return target === undefined
      ? []
      : indirect([target.logicalId], construct.view.at("type").text ?? "", construct, reading);
  });
}

/** `authorizer` of an event: a function's key, or `name` and `arn` of one. */
function eventAuthorizers(
  functionView: ConfigView,
  service: ServerlessService,
): readonly IndirectTrigger[] {
  const events = functionView.at("events").itemsOrSelf.flatMap((event) => event.members);
  return events.flatMap(({ key, view }) => {
    const authorizer = view.members.find((member) => member.key === "authorizer");
    if (authorizer === undefined || (key !== "http" && key !== "websocket")) return [];
    const { view: stated } = authorizer;
    const type = stated.at("type");
    const eventType =
      key === "websocket"
        ? "api-gateway-authorizer-websocket"
        : restAuthorizerEventType(type.isPresent ? type.text : "token");
    const name = stated.text ?? stated.at("name").text;
    const targets = functionsNamed(stated.isMapping ? authorizerFunction(stated) : stated, service);
    const policyTtlSeconds = ttlOf(stated.at("resultTtlInSeconds"));
    return indirect(targets, "authorizer", authorizer, {
      eventType,
      name,
      ...(key === "http" && { policyTtlSeconds }),
    });
  });
}

/** Seconds for which API Gateway keeps an authorizer's policy. */
function ttlOf(stated: ConfigView): number | "default" | "unknown" {
  if (!stated.isPresent) return "default";
  const seconds = Number(stated.text ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : "unknown";
}

function authorizerFunction(stated: ConfigView): ConfigView {
  return stated.at("arn").isPresent ? stated.at("arn") : stated.at("name");
}

/**
 * `provider.httpApi.authorizers`, by which routes are authorized. Serverless Framework documentation,
 * "HTTP API": version 2.0 of the payload where none is stated.
 */
function httpApiAuthorizers(service: ServerlessService): readonly IndirectTrigger[] {
  return service.provider.at("httpApi", "authorizers").members.flatMap((member) => {
    const { view } = member;
    const named = view.at("functionName");
    const targets = functionsNamed(named.isPresent ? named : view.at("functionArn"), service);
    const version = view.at("payloadVersion");
    const simple = view.at("enableSimpleResponses");
    return indirect(targets, "authorizer", member, {
      eventType: httpAuthorizerEventType(version.isPresent ? version.text : "2.0"),
      name: view.at("name").text ?? member.key,
      enablesSimpleResponses: simple.isUnknown ? "unknown" : simple.text === "true",
    });
  });
}

/** `destinations.onSuccess` and `.onFailure`: a function's key or ARN, or another service's ARN. */
function destinations(
  functionView: ConfigView,
  service: ServerlessService,
): readonly IndirectTrigger[] {
  return functionView.at("destinations").members.flatMap((member) => {
    const { view } = member;
    const targets = functionsNamed(view.at("arn").isPresent ? view.at("arn") : view, service);
    return indirect(targets, "destinations", member, {
      eventType: "lambda-destination",
      name: member.key,
    });
  });
}

/** State machines refer to functions by their keys or their logical ids. */
function stateMachines(service: ServerlessService): readonly IndirectTrigger[] {
  return service.root.at("stepFunctions", "stateMachines").members.flatMap((member) => {
    const definition = member.view.at("definition").value;
    const targets = new Set(functionsMentioned(definition, service));
    return indirect([...targets], "stepFunctions", member, {
      eventType: "stepfunctions-task",
      name: member.key,
    });
  });
}

/** Data sources of type AWS_LAMBDA, and Lambda authorizers, under `appSync` or `custom.appSync`. */
function graphqlSources(service: ServerlessService): readonly IndirectTrigger[] {
  const sections = [service.root.at("appSync"), service.root.at("custom", "appSync")];
  return sections
    .flatMap((section) => section.itemsOrSelf)
    .flatMap((api) => [dataSources(api, service), graphqlAuthorizers(api, service)])
    .flat();
}

function dataSources(api: ConfigView, service: ServerlessService): readonly IndirectTrigger[] {
  const sources = api.at("dataSources").itemsOrSelf.flatMap(dataSourcesIn);
  return sources.flatMap((source) =>
    indirect(configuredFunctions(source.view, service), "appSync", source, {
      eventType: "appsync-resolver",
      name: source.view.at("name").text ?? source.key,
    }),
  );
}

function graphqlAuthorizers(
  api: ConfigView,
  service: ServerlessService,
): readonly IndirectTrigger[] {
  const keys = new Set(["authentication", "additionalAuthentications"]);
  const stated = api.members.filter(({ key }) => keys.has(key));
  return stated.flatMap((member) => {
    const targets = member.view.itemsOrSelf.flatMap((view) => configuredFunctions(view, service));
    const name = member.key;
    return indirect(targets, "appSync", member, { eventType: "appsync-authorizer", name });
  });
}

/** A list of data sources has their names inside, a mapping has them for keys. */
function dataSourcesIn(part: ConfigView): readonly ConfigMember[] {
  const { place } = part.at("type");
  if (place === null) return part.members;
  return [{ key: "dataSource", keyPlace: place, view: part }];
}

function configuredFunctions(view: ConfigView, service: ServerlessService): readonly string[] {
  if (view.at("type").text !== "AWS_LAMBDA") return [];
  const config = view.at("config");
  const keys = ["functionName", "functionArn", "lambdaFunctionArn", "authorizerUri"];
  return keys.flatMap((key) => functionsNamed(config.at(key), service));
}

/** The functions that a value means: by a key of this service, or as CloudFormation refers to them. */
function functionsNamed(view: ConfigView, service: ServerlessService): readonly string[] {
  const { text } = view;
  const declared = service.functions.find(({ key }) => key === text);
  if (declared !== undefined) return [declared.logicalId];
  return view.isPresent ? functionsIn(view.value, service.index) : [];
}

function functionsMentioned(
  value: TemplateValue | undefined,
  { functions }: ServerlessService,
): readonly string[] {
  const mentioned = new Set(findReferences(value));
  return functions
    .filter(({ key, logicalId }) => mentioned.has(key) || mentioned.has(logicalId))
    .map(({ logicalId }) => logicalId);
}

function indirect(
  targets: readonly string[],
  key: string,
  { keyPlace, view }: { readonly keyPlace: ConfigPlace; readonly view: ConfigView },
  reading: EventReading,
): readonly IndirectTrigger[] {
  return targets.map((target) => ({ target, trigger: { reading, key, place: keyPlace, view } }));
}
