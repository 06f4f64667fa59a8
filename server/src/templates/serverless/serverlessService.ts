import { staticText } from "../resolution.ts";
import { resolveStatic } from "../resolveStatic.ts";
import { indexTemplate, type TemplateIndex } from "../templateIndex.ts";
import { asObject, memberOf, type TemplateObject, type TemplateValue } from "../templateValue.ts";
import type { Configuration } from "./configuration.ts";
import type { ConfigPlace } from "./configNode.ts";
import { ConfigView, type ConfigMember } from "./configView.ts";
import { constructFunctions } from "./liftConstructs.ts";
import { ResourceSections } from "./resourceSections.ts";

/** A service of the Serverless Framework, as its readers look at it. */
export interface ServerlessService {
  readonly root: ConfigView;
  readonly provider: ConfigView;
  /** In the order of their declaration. */
  readonly functions: readonly DeclaredFunction[];
  /** `resources`, with the functions under the logical ids that the framework gives them. */
  readonly index: TemplateIndex;
}

/** A function, under the key that people call it by. */
export interface DeclaredFunction {
  readonly key: string;
  /** The key, or what it stands under in the file of data that all of it is taken from. */
  readonly keyPlace: ConfigPlace;
  readonly view: ConfigView;
  /** `OrdersLambdaFunction`: what `resources` and others refer to it by. */
  readonly logicalId: string;
}

/** Null for a service of another cloud, and for a file that is none. */
export function openService(configuration: Configuration): ServerlessService | null {
  const module = new ConfigView(configuration, configuration.root);
  const exported = module.at("default");
  const root = exported.isMapping ? exported : module;
  const provider = root.at("provider");
  const cloud = provider.text ?? provider.at("name").text;
  if (cloud !== null && cloud !== "aws") return null;
  const functions = declaredFunctions(root);
  const resources = new ResourceSections(root.at("resources"), configuration.root.place.file);
  const index = indexTemplate({
    root: withFunctions(resources.value, functions),
    locator: resources.locator,
  });
  return { root, provider, functions, index };
}

/** `functions`, a mapping or a list of such mappings, and what the constructs of Lift add to it. */
function declaredFunctions(root: ConfigView): readonly DeclaredFunction[] {
  const found = new Map<string, DeclaredFunction>();
  const add = ({ key, keyPlace, view }: ConfigMember): void => {
    const place = declaringPlace(keyPlace, view);
    found.set(key, { key, keyPlace: place, view, logicalId: functionLogicalId(key) });
  };
  for (const part of root.at("functions").itemsOrSelf) part.members.forEach(add);
  for (const { key, member, isReference } of constructFunctions(root.at("constructs"))) {
    if (!isReference) add({ ...member, key });
  }
  return [...found.values()];
}

/** `create: ${file(orders.yml):create}` declares the function there, where all that it says stands. */
function declaringPlace(keyPlace: ConfigPlace, view: ConfigView): ConfigPlace {
  const { members } = view;
  const first = members[0]?.keyPlace;
  if (first === undefined || !/\.(?:ya?ml|json)$/u.test(first.file.path)) return keyPlace;
  if (members.some((member) => member.keyPlace.file !== first.file)) return keyPlace;
  if (first.file === keyPlace.file) return keyPlace;
  const own = view.ownKeyPlace;
  return own?.file === first.file ? own : first;
}

/**
 * The logical id of a function's resource. Serverless Framework documentation, "AWS Infrastructure
 * Resources": the first letter is a capital, `-` is `Dash` and `_` is `Underscore`.
 */
export function functionLogicalId(key: string): string {
  const capital = key.slice(0, 1).toUpperCase() + key.slice(1);
  return `${capital.replaceAll("-", "Dash").replaceAll("_", "Underscore")}LambdaFunction`;
}

/** The template with the functions under their logical ids, so that its resources can refer to them. */
function withFunctions(
  template: TemplateObject,
  functions: readonly DeclaredFunction[],
): TemplateObject {
  const declared = functions.map(({ logicalId, view }): readonly [string, TemplateValue] => {
    const FunctionName = view.at("name").value ?? null;
    return [logicalId, { Type: "AWS::Lambda::Function", Properties: { FunctionName } }];
  });
  const resources = asObject(memberOf(template, "Resources"));
  return { ...template, Resources: { ...resources, ...Object.fromEntries(declared) } };
}

/** Text that the service itself fixes, through variables and intrinsic functions; null for anything else. */
export function staticTextOf(view: ConfigView, { index }: ServerlessService): string | null {
  return view.isPresent ? staticText(resolveStatic(view.value, index.scope)) : null;
}

/** The service's own name. */
export function serviceName({ root }: ServerlessService): string | null {
  return root.at("service").text ?? root.at("service", "name").text;
}
