import { findReferences } from "../findReferences.ts";
import { oncePerIndex } from "../oncePerIndex.ts";
import { textProperty, type TemplateIndex, type TemplateResource } from "../templateIndex.ts";
import {
  asList,
  asText,
  memberOf,
  type TemplateObject,
  type TemplateValue,
} from "../templateValue.ts";
import type { RequestRoute, TriggerDetails } from "../triggerDetails.ts";

/** More path parts in each other than API Gateway's quotas let a path be long. */
const deepest = 30;

/** A route by its method and path as a template writes them: methods in any case, `any` and `*` for all. */
export function routeOf(method: string | null, path: string): RequestRoute {
  const upper = method?.toUpperCase() ?? null;
  const isAny = upper === "*" || upper === "X-AMAZON-APIGATEWAY-ANY-METHOD";
  return { method: isAny ? "ANY" : upper, path };
}

/** The route of SAM's events `Api` and `HttpApi`. */
export function samRoute(
  properties: TemplateObject,
  { scope }: TemplateIndex,
): Pick<TriggerDetails, "routes"> {
  const path = textProperty(properties, "Path", scope);
  return path === null
    ? {}
    : { routes: [routeOf(textProperty(properties, "Method", scope), path)] };
}

/** The route that a REST API's method is, by the path parts of its resource and those around that. */
export function methodRoute(
  { properties }: TemplateResource,
  index: TemplateIndex,
): Pick<TriggerDetails, "routes"> {
  const stated = programRoutes(properties);
  if (stated.length > 0) return { routes: stated };
  const path = restPath(memberOf(properties, "ResourceId"), index, deepest);
  const method = textProperty(properties, "HttpMethod", index.scope);
  return path === null ? {} : { routes: [routeOf(method, path === "" ? "/" : path)] };
}

function restPath(
  resourceId: TemplateValue | undefined,
  index: TemplateIndex,
  left: number,
): string | null {
  const [id, ...others] = findReferences(resourceId);
  const resource = id === undefined || others.length > 0 ? undefined : index.resources.get(id);
  if (resource === undefined || left === 0) return null;
  const { type, properties } = resource;
  if (type === "AWS::ApiGateway::RestApi" || type === "AWS::Serverless::Api") return "";
  // In Terraform, an integration's resource may be given as that of its method.
  if (type === "AWS::ApiGateway::Method") {
    return restPath(memberOf(properties, "ResourceId"), index, left - 1);
  }
  if (type !== "AWS::ApiGateway::Resource") return null;
  const part = textProperty(properties, "PathPart", index.scope);
  const above = restPath(memberOf(properties, "ParentId"), index, left - 1);
  return part === null || above === null ? null : `${above}/${part}`;
}

/** The routes that lead to an integration of an HTTP API; none where one of their keys isn't static. */
export function integrationRoutes(
  { logicalId, properties }: TemplateResource,
  index: TemplateIndex,
): Pick<TriggerDetails, "routes"> {
  const stated = programRoutes(properties);
  if (stated.length > 0) return { routes: stated };
  const keys = keysOfRoutes(index).get(logicalId) ?? [];
  const routes = keys.flatMap(routesOfKey);
  return routes.length === 0 || routes.length < keys.length ? {} : { routes };
}

/** The routes of an integration that a program gives to several methods, which it states with it. */
function programRoutes(properties: TemplateObject): readonly RequestRoute[] {
  return asList(memberOf(properties, "Routes")).flatMap((key) => routesOfKey(asText(key)));
}

function routesOfKey(key: string | null): readonly RequestRoute[] {
  const [, method = null, path = null] = /^(\w+) (\/.*)$/u.exec(key ?? "") ?? [];
  return path === null ? [] : [routeOf(method, path)];
}

/** Keys of routes, by the logical id of the integration that they lead to; null for one that isn't static. */
export const keysOfRoutes = oncePerIndex(
  (index): ReadonlyMap<string, readonly (string | null)[]> => {
    const keys = new Map<string, (string | null)[]>();
    for (const { type, properties } of index.resources.values()) {
      if (type !== "AWS::ApiGatewayV2::Route") continue;
      const key = textProperty(properties, "RouteKey", index.scope);
      for (const id of findReferences(memberOf(properties, "Target"))) {
        keys.set(id, [...(keys.get(id) ?? []), key]);
      }
    }
    return keys;
  },
);
