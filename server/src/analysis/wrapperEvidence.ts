import type { Evidence } from "./evidence.ts";
import {
  handlerDecorators,
  knownWrappers,
  lambdaTypeModule,
  middlewareDecorator,
  powertoolsDecorators,
  wrapperModules,
} from "./lambdaNames.ts";
import type { Decorator, FunctionValue, ModuleOutline } from "./moduleOutline.ts";
import type { ResolvedValue } from "./resolveValue.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Evidence from the calls that an exported value passed through. */
export function findWrapperEvidence(
  resolved: ResolvedValue,
  outline: ModuleOutline,
): readonly Evidence[] {
  const leadsToFunction = resolved.function !== null || resolved.isImported;
  return resolved.wrappers.flatMap(({ path, hasArguments }): readonly Evidence[] => {
    const known = knownWrapper(path, outline);
    if (known !== null) {
      // `middy().use(cors())` is a chain that still waits for its handler.
      const wrapsHandler = leadsToFunction || (hasArguments && known !== "middy");
      const weight = wrapsHandler ? "sure" : "aside";
      return [{ text: `wrapper:${known}`, weight, eventType: null }];
    }
    const name = path.at(-1);
    if (name === undefined) return [];
    return [{ text: `wrapper:${name}`, weight: "aside", eventType: null }];
  });
}

/** Evidence from the decorators on a function or method. */
export function findDecoratorEvidence(
  handler: FunctionValue | null,
  outline: ModuleOutline,
  vocabulary: Vocabulary,
): readonly Evidence[] {
  if (handler === null || handler.parameters[0]?.name === "handler") return [];
  return handler.decorators.flatMap((decorator): readonly Evidence[] => {
    const name = decorator.path.at(-1);
    if (name === undefined || !isHandlerDecorator(decorator, outline)) return [];
    const named = findNamedEvent(decorator.argumentText, outline, vocabulary);
    const meaning = named?.meaning ?? { eventType: null };
    return [{ text: `decorator:${name}`, weight: "sure", ...meaning }];
  });
}

/** What parsing middleware around a handler says of its event: `parser({ schema: SqsSchema })`. */
export function findSchemaEvidence(
  { schemas }: ResolvedValue,
  outline: ModuleOutline,
  vocabulary: Vocabulary,
): readonly Evidence[] {
  return schemas.flatMap((schema): readonly Evidence[] => {
    const named = findNamedEvent(schema, outline, vocabulary);
    if (named === null) return [];
    return [{ text: `schema:${named.name}`, weight: "aside", ...named.meaning }];
  });
}

function knownWrapper(path: readonly string[], outline: ModuleOutline): string | null {
  const imported = outline.imports.find(({ local }) => local === path[0]);
  const byModule = imported === undefined ? undefined : wrapperModules.get(imported.module);
  if (byModule !== undefined) return byModule;
  if (imported !== undefined && knownWrappers.has(imported.imported)) return imported.imported;
  return path.find((name) => knownWrappers.has(name)) ?? null;
}

function isHandlerDecorator({ path }: Decorator, outline: ModuleOutline): boolean {
  const name = path.at(-1) ?? "";
  if (handlerDecorators.has(name)) return true;
  const [head = ""] = path;
  if (powertoolsDecorators.has(name)) {
    const imported = outline.imports.find(({ local }) => local === head);
    return imported !== undefined && lambdaTypeModule.test(imported.module);
  }
  const local = outline.bindings.get(head)?.value;
  if (path.length !== 1 || local?.kind !== "function") return false;
  return local.decorators.some((decorator) => decorator.path.at(-1) === middlewareDecorator);
}

interface NamedEvent {
  /** As written. */
  readonly name: string;
  readonly meaning: Pick<Evidence, "eventType" | "isShared">;
}

/** The first name in a text that stands for an event type. */
function findNamedEvent(
  text: string,
  outline: ModuleOutline,
  { eventNames, sharedNames }: Vocabulary,
): NamedEvent | null {
  for (const [written] of text.matchAll(/[A-Za-z_]\w*/gu)) {
    const imported = outline.imports.find(({ local }) => local === written)?.imported;
    for (const name of [imported ?? written, written].flatMap(withItsSchema)) {
      const eventType = eventNames.get(name);
      const isShared = sharedNames.has(name);
      if (eventType !== undefined) return { name: written, meaning: { eventType, isShared } };
    }
  }
  return null;
}

/** Powertools names an envelope after the event that it opens, as it names that event's schema. */
function withItsSchema(name: string): readonly string[] {
  if (!name.endsWith("Envelope")) return [name];
  const stem = name.slice(0, -"Envelope".length);
  return [`${stem}Schema`, `${stem}Model`];
}
