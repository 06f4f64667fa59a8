import type { EventType } from "../model/eventType.ts";
import type { Json } from "../model/json.ts";
import { declareInCsharp } from "./csharp.ts";
import { describeEvent } from "./describeEvent.ts";
import { declareInGo } from "./go.ts";
import { declareInJava } from "./java.ts";
import { declareInJavascript } from "./javascript.ts";
import { declareInPython } from "./python.ts";
import { declareInRuby } from "./ruby.ts";
import { declareInRust } from "./rust.ts";
import type { EventDeclaration } from "./typeShape.ts";
import { declareInTypescript } from "./typescript.ts";

const languages = {
  typescript: declareInTypescript,
  javascript: declareInJavascript,
  python: declareInPython,
  go: declareInGo,
  java: declareInJava,
  csharp: declareInCsharp,
  rust: declareInRust,
  ruby: declareInRuby,
} as const satisfies Readonly<Record<string, (declaration: EventDeclaration) => string>>;

/** A language that events can be declared in. */
export type DeclarationLanguage = keyof typeof languages;

/** All of them, by VS Code's identifiers. */
export const declarationLanguages = Object.keys(languages) as readonly DeclarationLanguage[];

/**
 * Writes the type of an event in a language: what is optional and what may be null as the schema has
 * it, every key as the JSON spells it, and every field with its documentation.
 * @param event one event of the type, for what its schema leaves open.
 */
export function declareEvent(
  eventType: EventType,
  event: Json,
  language: DeclarationLanguage,
): string {
  return languages[language](describeEvent(eventType, event));
}
