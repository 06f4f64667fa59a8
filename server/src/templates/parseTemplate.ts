import { Composer, Schema, Parser, type CST, type Document, type YAMLParseError } from "yaml";
import { LineIndex } from "../code/lineIndex.ts";
import { cloudFormationTags } from "./cloudFormationTags.ts";
import { AliasLimitError, convertNode, type ConversionProblem } from "./convertNode.ts";
import type { TemplateProblem } from "./templateFacts.ts";
import { createLocator, locatesNothing, type TextLocator } from "./templateLocator.ts";
import { withUnbrokenFlow } from "./unbrokenFlow.ts";
import { asObject, type TemplateObject } from "./templateValue.ts";

/** CloudFormation itself takes templates of at most 1 MB; generated ones may be larger before packaging. */
export const maximumTemplateLength = 5 * 1024 * 1024;

/** Problems of one file beyond which the rest is not told. */
export const maximumProblems = 20;

/** A template as data, and where that stands. */
export interface ParsedTemplate {
  /** Empty where the text holds no mapping. */
  readonly root: TemplateObject;
  readonly locator: TextLocator;
  readonly problems: readonly TemplateProblem[];
}

/**
 * Parses YAML or JSON (which YAML contains) as far as it goes: a template that is being typed gives
 * what can be read of it, and problems for the rest. Never throws.
 * @param text the template's whole text, at most 5 million characters
 */
export function parseTemplate(text: string): ParsedTemplate {
  if (text.length > maximumTemplateLength) {
    return unreadable("The template is larger than 5 MB.");
  }
  try {
    return parseText(text);
  } catch (error) {
    if (error instanceof AliasLimitError) return unreadable(error.message);
    // Stack exhaustion is the only other way out of the parser.
    return unreadable(nestedTooDeeply);
  }
}

function parseText(text: string): ParsedTemplate {
  const [document, another] = composeReadable(text);
  if (document === undefined) return { root: {}, locator: locatesNothing, problems: [] };
  const lines = new LineIndex(text);
  const errors = withoutConsequences(document.errors);
  const found: ConversionProblem[] = errors.map(({ message, pos: [offset] }) => {
    return { message: /call stack/.test(message) ? nestedTooDeeply : message, offset };
  });
  const root = asObject(convertNode(document.contents, found)) ?? {};
  if (another !== undefined && another.contents !== null) {
    const message = "Only the first document of a file counts.";
    found.push({ message, offset: another.range[0] });
  }
  const problems = found.slice(0, maximumProblems).map(({ message, offset }) => {
    const { line, character } = lines.positionAt(offset);
    return { message, line: line + 1, column: character + 1 };
  });
  return { root, locator: createLocator(document, lines, text), problems };
}

/** The first two documents, with collections joined that other parsers of YAML take for indented enough. */
function composeReadable(text: string): readonly Document.Parsed[] {
  const documents = composeDocuments(text, 2);
  const isBroken = documents[0]?.errors.some(({ code }) => code === "BAD_INDENT") === true;
  const unbroken = isBroken ? withUnbrokenFlow(text) : null;
  return unbroken === null ? documents : composeDocuments(unbroken, 2);
}

/** One stray token puts the parser out of step with what follows, so that it expects none of it. */
function withoutConsequences(errors: readonly YAMLParseError[]): readonly YAMLParseError[] {
  const stray = errors.findIndex(isUnexpected);
  return errors.filter((error, index) => index <= stray || !isUnexpected(error));
}

function isUnexpected({ message }: YAMLParseError): boolean {
  return message.startsWith("Unexpected ");
}

const nestedTooDeeply = "The template is nested too deeply.";

/** Made once: putting the tags together takes longer than many a template does. */
const schema = new Schema({ schema: "failsafe", customTags: [...cloudFormationTags] });

/** The first document of a YAML text, all scalars as text; null where there is none. */
export function composeDocument(text: string): Document.Parsed | null {
  return composeDocuments(text, 1)[0] ?? null;
}

function composeDocuments(text: string, most: number): readonly Document.Parsed[] {
  const composer = new Composer({
    schema,
    // Comparing each key with all before it takes minutes on a mapping of 100,000 entries.
    uniqueKeys: false,
  });
  const tokens = new Parser().parse(text);
  const documents: Document.Parsed[] = [];
  for (const document of composer.compose(stopAfterErrors(tokens), true, text.length)) {
    documents.push(document);
    if (documents.length === most) break;
  }
  return documents;
}

/** After a stray token the parser reports every following one, at the price of an Error each. */
function* stopAfterErrors(tokens: Iterable<CST.Token>): Generator<CST.Token, void> {
  let errors = 0;
  for (const token of tokens) {
    if (token.type === "error") errors += 1;
    if (errors > maximumProblems) return;
    yield token;
  }
}

function unreadable(message: string): ParsedTemplate {
  return {
    root: {},
    locator: locatesNothing,
    problems: [{ message, line: 1, column: 1 }],
  };
}
