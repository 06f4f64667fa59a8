import { apiGatewayInterface } from "./apiInterface.ts";
import {
  bucketInterface,
  bucketNotificationInterface,
  eventBridgeInterface,
  queueInterface,
  stateMachineInterface,
  tableInterface,
  topicInterface,
} from "./eventInterfaces.ts";
import { dockerBuildInterface, lambdaAliasInterface, lambdaInterface } from "./lambdaInterface.ts";

/**
 * Modules of the registry that Lambda projects use, each as a small module of our own with the variables,
 * resources and outputs that its page documents, as far as they tell of functions and what invokes them.
 */
const interfaces: ReadonlyMap<string, string> = new Map([
  ["lambda", lambdaInterface],
  ["lambda//modules/alias", lambdaAliasInterface],
  ["lambda//modules/docker-build", dockerBuildInterface],
  ["eventbridge", eventBridgeInterface],
  ["apigateway-v2", apiGatewayInterface],
  ["s3-bucket", bucketInterface],
  ["s3-bucket//modules/notification", bucketNotificationInterface],
  ["sqs", queueInterface],
  ["sns", topicInterface],
  ["dynamodb-table", tableInterface],
  ["step-functions", stateMachineInterface],
]);

/**
 * The name of a module of `terraform-aws-modules` that we know, by the `source` of a call: an address
 * in the registry, or its repository. Null for any other.
 */
export function registryName(source: string): string | null {
  const address =
    /^(?:tfr:\/\/)?(?:(?:registry\.(?:terraform\.io|opentofu\.org))?\/)?terraform-aws-modules\/([\w-]+)\/aws(\/\/[\w/-]+)?(?:\?.*)?$/;
  const repository =
    /^(?:git::)?(?:https:\/\/|ssh:\/\/git@|git@)?github\.com[/:]terraform-aws-modules\/terraform-aws-([\w-]+?)(?:\.git)?(\/\/[\w/-]+)?(?:\?.*)?$/;
  const [, module, path = ""] = address.exec(source) ?? repository.exec(source) ?? [];
  const name = module === undefined ? "" : `${module}${path}`;
  return interfaces.has(name) ? name : null;
}

/** The module of a name that `registryName` gave, in Terraform's own language. */
export function registryText(name: string): string {
  return interfaces.get(name) ?? "";
}
