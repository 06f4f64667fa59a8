import type {
  CallExpression,
  CodeFile,
  Expression,
  FunctionExpression,
  MemberExpression,
  ObjectExpression,
} from "../code/codeModel.ts";
import { partsOfExpression, walkStatements } from "../code/walkCode.ts";
import { findCarriers, isCarrier, isChained, wraps, type Carriers } from "./handlerCarriers.ts";
import {
  both,
  effectsOfImport,
  effectsOfWord,
  isPlainModule,
  watchingMethods,
  type Effect,
  type ImportedName,
} from "./knownMiddleware.ts";
import { moduleBindingsOf } from "./moduleNames.ts";
import { indexOfWrapped, isPassingDecorator } from "./passingWrappers.ts";

/** What lies around the handler: wrappers' calls and decorators, as far as the module shows them. */
export interface Surroundings {
  /** True where something that nobody knows, or is known to do so, may hand the handler another event. */
  readonly hasReshapedEvent: boolean;
  /** True where something that nobody knows, or is known to do so, may make another response of the handler's. */
  readonly hasReshapedResponse: boolean;
  /** True inside of `awslambda.streamifyResponse`, which gives the response's stream before the context. */
  readonly isStreaming: boolean;
}

/** Reads what is around a handler: decorators, wrappers, and middleware that is added before or after. */
export function readSurroundings(file: CodeFile, handler: FunctionExpression): Surroundings {
  const carriers = findCarriers(file, handler);
  const layers = new Layers(file, carriers);
  for (const decorator of handler.decorators) layers.readDecorator(decorator);
  walkStatements(file.statements, {
    statement: (statement) => {
      if (statement.kind !== "expression" || statement.value.kind !== "call") return true;
      // What nobody keeps is no wrapper: `startLocally(handler)`.
      return isChained(statement.value, carriers);
    },
    expression: (expression) => {
      if (expression.kind === "function") return false;
      if (expression.kind !== "call" || !wraps(expression, carriers)) return true;
      layers.read(expression);
      return false;
    },
  });
  return {
    hasReshapedEvent: layers.effects.has("event"),
    hasReshapedResponse: layers.effects.has("response"),
    isStreaming: layers.isStreaming,
  };
}

/** What middy's chain methods say of the functions that they are given. */
const chainMethods: Readonly<Record<string, readonly Effect[] | "layers">> = {
  use: "layers",
  handler: "layers",
  before: ["event"],
  after: ["response"],
  onError: [],
};

/** Gathers what the layers around a handler do to what goes through them. */
class Layers {
  readonly effects = new Set<Effect>();
  isStreaming = false;
  readonly #imports = new Map<string, ImportedName>();
  readonly #file: CodeFile;
  readonly #carriers: Carriers;
  readonly #read = new Set<Expression | string>();

  constructor(file: CodeFile, carriers: Carriers) {
    this.#file = file;
    this.#carriers = carriers;
    walkStatements(file.statements, {
      statement: (statement) => {
        if (statement.kind !== "import") return true;
        const { module } = statement;
        for (const { local, imported } of statement.names)
          this.#imports.set(local, { module, imported });
        return false;
      },
      expression: () => false,
    });
  }

  readDecorator(decorator: Expression): void {
    if (!isPassingDecorator(decorator, moduleBindingsOf(this.#file).values)) this.read(decorator);
  }

  read(layer: Expression): void {
    if (this.#read.has(layer)) return;
    this.#read.add(layer);
    if (layer.kind === "name") this.#readName(layer.name, null);
    else if (layer.kind === "member") this.#readMember(layer);
    else if (layer.kind === "call") this.#readCall(layer);
    else if (layer.kind === "object") this.#readMiddleware(layer);
    else if (layer.kind === "function") this.#add(this.#isAround(layer) ? [] : both);
    else for (const part of partsOfExpression(layer)) if (isExpression(part)) this.read(part);
  }

  /** A middleware of the file's own; of its other keys, `onError` only answers where something throws. */
  #readMiddleware({ members }: ObjectExpression): void {
    for (const { key, value } of members) {
      if (value.kind === "spread") this.read(value.value);
      else if (value.kind !== "literal") this.#add(effectsOfHook(key));
    }
  }

  #readName(name: string, key: string | null): void {
    const imported = this.#imports.get(name);
    if (imported !== undefined) return this.#add(effectsOfImport(imported, key));
    if (this.#read.has(name)) return;
    this.#read.add(name);
    const { values, classes } = moduleBindingsOf(this.#file);
    const value = values.get(name);
    if (value !== undefined) this.read(value);
    else if (classes.has(name)) this.#add(both);
    else if (!this.#carriers.names.has(name)) this.#add(effectsOfWord(key ?? name));
  }

  #readMember({ object, key }: MemberExpression): void {
    const name = typeof key === "string" ? key : null;
    if (name !== null && watchingMethods.has(name)) return;
    if (name === "streamifyResponse") this.isStreaming = true;
    else if (object.kind === "name") this.#readName(object.name, name);
    else this.read(object);
  }

  #readCall(call: CallExpression): void {
    const { callee } = call;
    const module = requiredBy(call);
    if (module !== null) return this.#add(effectsOfImport({ module, imported: "*" }, null));
    const given = call.arguments.map(({ value }) => value);
    const method = callee.kind === "member" && typeof callee.key === "string" ? callee.key : "";
    const chain = Object.hasOwn(chainMethods, method) ? chainMethods[method] : undefined;
    const isPassed = this.#isPassedOn(call);
    if (!isPassed) this.read(callee);
    if (chain !== undefined && chain !== "layers") return this.#add(chain);
    // What a known package's function is told is no layer, but for what it is told to wrap.
    const isKnown = isPassed || (chain === undefined && this.#isKnown(callee));
    for (const value of given) {
      const isWrapping = value.kind === "call" && wraps(value, this.#carriers);
      if (!isKnown || isWrapping) this.read(value);
    }
  }

  /** True for a wrapper of the file that the handler is given to, through which all goes as it is. */
  #isPassedOn({ callee, arguments: given }: CallExpression): boolean {
    const index = indexOfWrapped(callee, moduleBindingsOf(this.#file).values);
    const work = index === null ? undefined : given[index]?.value;
    return work !== undefined && isCarrier(work, this.#carriers);
  }

  #isKnown(callee: Expression): boolean {
    if (callee.kind === "member" && watchingMethods.has(String(callee.key))) return true;
    const module = this.#imports.get(headOf(callee) ?? "")?.module;
    return module !== undefined && !isPlainModule(module);
  }

  #isAround({ start, end }: FunctionExpression): boolean {
    const { handler } = this.#carriers;
    return start <= handler.start && handler.end <= end;
  }

  #add(effects: readonly Effect[]): void {
    for (const effect of effects) this.effects.add(effect);
  }
}

function effectsOfHook(key: string | null): readonly Effect[] {
  const effects = key === null ? both : chainMethods[key];
  return effects === undefined || effects === "layers" ? [] : effects;
}

/** The module of `require("m")`; null for any other call. */
function requiredBy({ callee, arguments: given }: CallExpression): string | null {
  const module = given[0]?.value;
  if (callee.kind !== "name" || callee.name !== "require" || module?.kind !== "literal")
    return null;
  return typeof module.value === "string" ? module.value : null;
}

function headOf(expression: Expression): string | null {
  if (expression.kind === "name") return expression.name;
  return expression.kind === "member" ? headOf(expression.object) : null;
}

function isExpression(part: ReturnType<typeof partsOfExpression>[number]): part is Expression {
  return !Array.isArray(part);
}
