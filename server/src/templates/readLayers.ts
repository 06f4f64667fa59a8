import { staticText } from "./resolution.ts";
import { resolveStatic, takeBranch } from "./resolveStatic.ts";
import type { LayerFacts, TemplateFunction } from "./templateFacts.ts";
import { textProperty, type TemplateIndex, type TemplateResource } from "./templateIndex.ts";
import type { TemplateScope } from "./templateScope.ts";
import { asList, asText, memberOf, type TemplateValue } from "./templateValue.ts";

/**
 * The layers of a function, in the order in which they are laid over each other. Source: Lambda Developer Guide,
 * "Managing Lambda dependencies with layers"; AWS SAM, AWS::Serverless::LayerVersion.
 */
export function readLayers(
  { properties }: TemplateResource,
  index: TemplateIndex,
): Pick<TemplateFunction, "layers"> {
  const written = takeBranch(memberOf(properties, "Layers"), index.scope);
  if (written === null) return {};
  const items = Array.isArray(written) ? asList(written) : [written];
  return items.length === 0 ? {} : { layers: items.map((item) => readLayer(item, index)) };
}

function readLayer(item: TemplateValue, { resources, scope }: TemplateIndex): LayerFacts {
  const id = asText(memberOf(item, "Ref"));
  const layer = id === null ? undefined : resources.get(id);
  if (id === null || layer === undefined) {
    const name =
      staticText(resolveStatic(item, scope)) ?? id ?? "a layer that only a deployment knows";
    return { name, contentUri: null, buildMethod: null };
  }
  return {
    name: id,
    contentUri: contentOf(layer, scope),
    buildMethod: textProperty(layer.metadata, "BuildMethod", scope),
  };
}

/** A local path; null for content in S3. */
function contentOf(
  { type, properties, metadata }: TemplateResource,
  scope: TemplateScope,
): string | null {
  const asset = asText(memberOf(metadata, "aws:asset:path"));
  if (asset !== null) return asset;
  const property = type === "AWS::Serverless::LayerVersion" ? "ContentUri" : "Content";
  const location = textProperty(properties, property, scope);
  return location === null || /^(?:s3|https?):\/\//u.test(location) ? null : location;
}
