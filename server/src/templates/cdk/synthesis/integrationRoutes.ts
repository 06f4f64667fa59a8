import { asRecord, textOf, type CdkValue, type MadeValue } from "../evaluation/cdkValue.ts";
import {
  argumentOf,
  calledName,
  madeBehind,
  propertyOf,
  receiverOf,
  shortName,
} from "./madeThings.ts";
import { integrationOf, isResource } from "./restResources.ts";
import { staticName, type Synthesis } from "./synthesis.ts";
import { plain, sequence, type SynthesisValue } from "./synthesisValue.ts";

/** The routes that a use of an integration makes, `GET /orders/{id}`; null where its path isn't static. */
type RouteReader = (use: MadeValue) => readonly string[] | null;

/** All methods of REST APIs that use an integration; null where one of its uses is none, or isn't static. */
export function restRoutes(made: MadeValue, { trace }: Synthesis): SynthesisValue | null {
  return routesBy(made, trace, (use) => {
    const isMethod = shortName(use) === "addMethod" && integrationOf(use) === made;
    const path = isMethod ? staticPath(receiverOf(use)) : null;
    if (path === null) return null;
    const method = argumentOf(use, 0, "httpMethod");
    return [`${textOf(method) ?? staticName(method, "HttpMethod") ?? "ANY"} ${path || "/"}`];
  });
}

/** As above, of HTTP APIs. */
export function httpRoutes(made: MadeValue, { trace }: Synthesis): SynthesisValue | null {
  return routesBy(made, trace, (use) => {
    const isRoute = shortName(use) === "addRoutes" && propertyOf(use, "integration", 0) === made;
    const path = isRoute ? textOf(propertyOf(use, "path", 0)) : null;
    if (path?.startsWith("/") !== true) return null;
    const methods = propertyOf(use, "methods", 0);
    const names = methods?.kind === "list" && !methods.isOpen ? methods.items : [];
    const stated = names.map((name) => staticName(name, "HttpMethod"));
    const known = stated.filter((name) => name !== null);
    return known.length === 0 || known.length < stated.length
      ? [`ANY ${path}`]
      : known.map((name) => `${name} ${path}`);
  });
}

function routesBy(
  made: MadeValue,
  trace: readonly MadeValue[],
  read: RouteReader,
): SynthesisValue | null {
  const routes = trace.filter((other) => mentions(other, made)).map(read);
  const known = routes.flatMap((each) => each ?? []);
  return known.length === 0 || routes.includes(null)
    ? null
    : sequence(known.map((route) => plain(route)));
}

function mentions({ arguments: values, named }: MadeValue, made: MadeValue): boolean {
  return [...values, ...(named === null ? [] : [named])].some(
    (value) =>
      value === made ||
      [...(asRecord(value)?.members.values() ?? [])].some((member) => member.value === made),
  );
}

const restApis = new Set(["aws-apigateway.RestApi", "aws-apigateway.LambdaRestApi"]);

/** The path of a resource below the root of an API that the program makes; null where a part isn't static. */
function staticPath(resource: CdkValue | undefined): string | null {
  if (resource?.kind === "part" && resource.name === "root") {
    const api = madeBehind(resource.of);
    return api?.isNew === true && restApis.has(calledName(api) ?? "") ? "" : null;
  }
  if (resource?.kind !== "made" || !isResource(resource)) return null;
  const isProxy = shortName(resource) === "addProxy";
  const name = shortName(resource) === "resourceForPath" ? "path" : "pathPart";
  const part = isProxy ? "{proxy+}" : textOf(argumentOf(resource, 0, name));
  const above = staticPath(receiverOf(resource));
  return part === null || above === null ? null : `${above}/${part.replaceAll(/^\/|\/$/g, "")}`;
}
