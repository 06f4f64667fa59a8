import type { ResourceInstance } from "../modules/resourceInstance.ts";

const functionPrefix = "aws_lambda_function.";

/**
 * What a person takes for an instance's name: the block's own name, `orders["eu"]`, or that of the
 * module, `module.orders`, whose only function it is.
 */
export function titleOfInstance({ type, name, distinction, module }: ResourceInstance): string {
  const own = `${name}${distinction}`;
  if (module.call === null) return own;
  const called = module.prefix.slice(0, -1);
  if (module.declarations.folder === null) {
    // Within a module of the registry only its own keys are the author's: those of a map that it is given.
    const key = distinction.slice('["'.length, -'"]'.length);
    return functionPrefix.startsWith(type) || key === "" ? called : `${called}.${key}`;
  }
  const names = [...module.declarations.resources.keys()];
  const isOnly =
    distinction === "" &&
    functionPrefix.startsWith(type) &&
    names.filter((key) => key.startsWith(functionPrefix)).length === 1;
  return isOnly ? called : `${called}.${own}`;
}
