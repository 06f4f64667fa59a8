import { templateScope } from "../../templateScope.ts";
import { indexResources, type TemplateIndex, type TemplateResource } from "../../templateIndex.ts";
import { memberOf, type TemplateObject } from "../../templateValue.ts";
import { settled } from "../evaluation/scope.ts";
import type { ModuleInstance } from "../modules/moduleInstance.ts";
import type { ResourceInstance } from "../modules/resourceInstance.ts";
import { viewBody } from "./bodyView.ts";
import { codeArgument } from "./codeLocation.ts";
import { homeOf } from "./instanceHome.ts";
import { titleOfInstance } from "./instanceTitle.ts";
import { imageSource } from "./imageSource.ts";
import { joinResources } from "./joinResources.ts";
import { listInstances } from "./listInstances.ts";
import { policyBehind } from "./policyDocument.ts";
import {
  createResourceLocator,
  placeArguments,
  type LocatedText,
  type ResourcePlaces,
} from "./resourcePlaces.ts";
import { toTemplateValue, type IdOf } from "./toTemplateValue.ts";
import { translateResource, type TranslatedArgument } from "./translateResource.ts";
import { translationOf } from "./translations.ts";
import { withOwnValues } from "./withOwnValues.ts";

/** A module's resources in CloudFormation's terms, and the instances that they come from. */
export interface IndexedModule {
  readonly resources: readonly TemplateResource[];
  readonly places: ReadonlyMap<string, ResourcePlaces>;
  /** By logical id. */
  readonly instances: ReadonlyMap<string, ResourceInstance>;
}

/** A resource on its way into the index. */
export interface DraftResource {
  readonly id: string;
  readonly instance: ResourceInstance;
  readonly type: string;
  readonly properties: TemplateObject;
  readonly arguments: readonly TranslatedArgument[];
}

/** Says all resources of a root module, and of those that it calls, in CloudFormation's terms. */
export function indexModule(root: ModuleInstance): IndexedModule {
  const instances = listInstances(root, (type) => translationOf(type) !== null);
  const ids = new Map(instances.map(({ address }, position) => [address, `r${position}`]));
  const idOf: IdOf = (address) => ids.get(address) ?? null;
  const drafts = instances.flatMap((instance) => draft(instance, idOf) ?? []);
  const joined = joinResources(drafts);
  return {
    resources: joined.map(({ id, type, properties, instance }) => ({
      logicalId: id,
      path: ["Resources", id],
      type,
      properties,
      metadata: isImage(properties) ? imageSource(instance) : {},
      updatePolicy: {},
      told: { kind: instance.type, name: titleOfInstance(instance) },
    })),
    places: new Map(
      joined.map(({ id, instance, arguments: translated }) => [
        id,
        placeArguments(translated, homeOf(instance), instance.declared.file, instance.module),
      ]),
    ),
    instances: new Map(joined.map(({ id, instance }) => [id, instance])),
  };
}

function isImage(properties: TemplateObject): boolean {
  return memberOf(properties, "PackageType") === "Image";
}

/** The index over all that the module's files state. */
export function indexOf(
  { resources, places }: IndexedModule,
  textOf: (file: string) => LocatedText | null,
): TemplateIndex {
  return indexResources(resources, templateScope({}), createResourceLocator(places, textOf));
}

function draft(instance: ResourceInstance, idOf: IdOf): DraftResource | null {
  const translation = translationOf(instance.type);
  const id = idOf(instance.address);
  if (translation === null || id === null) return null;
  const view = viewBody(instance.declared.block.body, instance.scope);
  const translated = translateResource(view, translation, (value, property) => {
    const isSettled = translation.settled?.includes(property) === true;
    const told = isSettled ? settled(value, instance.scope) : value;
    return toTemplateValue(policyBehind(told, instance), idOf);
  });
  const properties = translation.adjust?.(translated.properties) ?? translated.properties;
  const isFunction = instance.type === "aws_lambda_function";
  return {
    id,
    instance,
    type: translation.type,
    properties: isFunction ? withOwnValues(properties, instance, idOf) : properties,
    arguments: isFunction ? withCode(translated.arguments, instance) : translated.arguments,
  };
}

/** The code of a function stands where its archive says what it is made from, and not at the archive's name. */
function withCode(
  translated: readonly TranslatedArgument[],
  instance: ResourceInstance,
): readonly TranslatedArgument[] {
  const written = codeArgument(instance);
  if (written === null) return translated;
  return [...translated.filter(({ path }) => path[0] !== "Code"), { path: ["Code"], written }];
}
