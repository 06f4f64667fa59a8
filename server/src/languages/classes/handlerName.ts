/** What a handler string of a class-based runtime names. */
export interface HandlerName {
  /** Full name of the class as the runtime spells it: `com.shop.Orders$Items`. */
  readonly className: string;
  /** Null where the string names the class only. */
  readonly method: string | null;
}

/**
 * `com.shop.Orders::handle`, or `com.shop.Orders` for a class with one of Lambda's interfaces ("Define
 * Lambda function handler in Java").
 */
export function parseJvmHandler(handler: string): HandlerName | null {
  const match = /^(?<className>[\w$]+(?:\.[\w$]+)*)(?:::(?<method>\w+))?$/u.exec(handler);
  const { className, method } = match?.groups ?? {};
  return className === undefined ? null : { className, method: method ?? null };
}

/**
 * `Shop::Shop.Orders.Function::Handle` ("Define Lambda function handler in C#"). The annotations
 * framework generates a class `Function_Handle_Generated` around each method. A name alone is that of
 * an executable assembly, which is no class.
 */
export function parseDotnetHandler(handler: string): HandlerName | null {
  const [assembly, type = "", method = "", ...rest] = handler.split("::");
  if (assembly === undefined || type === "" || method === "" || rest.length > 0) return null;
  const generated = `_${method}_Generated`;
  const className = type.endsWith(generated) ? type.slice(0, -generated.length) : type;
  return { className, method };
}
