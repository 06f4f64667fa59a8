import { expandForEach, LoopLimitError } from "./expandForEach.ts";
import { parseTemplate, type ParsedTemplate } from "./parseTemplate.ts";
import { includedLocations, withIncluded, type IncludedTexts } from "./includedFiles.ts";
import { readFunction } from "./readFunction.ts";
import { readStackFacts } from "./stacks/readStackFacts.ts";
import type { GivenParameters } from "./stacks/stackFacts.ts";
import { readPermissions } from "./triggers/permissionFacts.ts";
import type { FoundTrigger } from "./triggers/foundTrigger.ts";
import {
  readStatedTriggers,
  triggersByFunction,
  type StatedTrigger,
} from "./triggers/resourceTriggers.ts";
import { readSamTriggers } from "./triggers/samTriggers.ts";
import { withoutRepetition } from "./triggers/withoutRepetition.ts";
import type { TemplateFacts, TemplateFunction, TemplateProblem } from "./templateFacts.ts";
import { indexTemplate, isFunction, type TemplateIndex } from "./templateIndex.ts";
import type { TemplateLocator } from "./templateLocator.ts";
import { asObject, memberOf } from "./templateValue.ts";

/** What a template doesn't say itself. */
interface ReadOptions {
  readonly uri: string;
  readonly texts: IncludedTexts;
  readonly given: GivenParameters;
}

/**
 * Reads the Lambda functions of an AWS SAM or CloudFormation template, YAML or JSON. Pure; a
 * template that is broken, or none at all, gives problems and whatever could be read, never an error.
 * @param text the template's whole text
 * @param uri where it came from; only passed on
 * @param given values of parameters that go before their defaults
 */
export function readTemplate(
  text: string,
  uri: string,
  given: GivenParameters = {},
): TemplateFacts {
  return readParsed(parseWithLoops(text, given), { uri, texts: new Map(), given });
}

/**
 * Does the same as `readTemplate` with a template that takes parts from other files.
 * @param readText text of a local file, by its location as the template writes it; null without one
 * @param given values of parameters that go before their defaults
 */
export async function readWholeTemplate(
  text: string,
  uri: string,
  readText: (location: string) => Promise<string | null>,
  given: GivenParameters = {},
): Promise<TemplateFacts> {
  const parsed = parseWithLoops(text, given);
  const texts = new Map<string, string>();
  for (const location of locationsIn(parsed, given)) {
    const included = await readText(location);
    if (included !== null) texts.set(location, included);
  }
  return readParsed(parsed, { uri, texts, given });
}

/** A parsed template, the loops of the AWS::LanguageExtensions transform replaced by what they make. */
type ReadyTemplate = Pick<ParsedTemplate, "root" | "problems"> & {
  readonly locator: TemplateLocator;
};

function parseWithLoops(text: string, given: GivenParameters): ReadyTemplate {
  const parsed = parseTemplate(text);
  if (!text.includes("Fn::ForEach::")) return parsed;
  try {
    return { ...expandForEach(parsed.root, parsed.locator, given), problems: parsed.problems };
  } catch (error) {
    const isKnown = error instanceof LoopLimitError || error instanceof RangeError;
    if (!isKnown) throw error;
    const message = error instanceof LoopLimitError ? error.message : nestedTooDeeply;
    return { ...parsed, problems: [...parsed.problems, { message, line: 1, column: 1 }] };
  }
}

const nestedTooDeeply = "The template is nested too deeply.";

function locationsIn({ root }: ReadyTemplate, given: GivenParameters): readonly string[] {
  try {
    return includedLocations(root, given);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [];
  }
}

function readParsed(parsed: ReadyTemplate, { uri, texts, given }: ReadOptions): TemplateFacts {
  try {
    const { locator } = parsed;
    const root = withIncluded(parsed.root, texts, given);
    const index = indexTemplate({ root, locator, given });
    const stated = readStatedTriggers(index);
    const found = findTriggers(stated, index);
    const functions = readFunctions(found, index);
    const problems = [...parsed.problems, ...structureProblems(parsed)];
    const permissions = readPermissions(index);
    const connections = readStackFacts({ stated, found }, index);
    return { uri, functions, problems, permissions, ...(connections && { connections }) };
  } catch (error) {
    // Reading is recursive, so nesting that the parser still bore may exhaust the stack here.
    if (!(error instanceof RangeError)) throw error;
    const problem = { message: nestedTooDeeply, line: 1, column: 1 };
    return { uri, functions: [], problems: [...parsed.problems, problem] };
  }
}

type TriggersByFunction = ReadonlyMap<string, readonly FoundTrigger[]>;

/** The triggers of each function, in the order in which the template declares the functions. */
function findTriggers(stated: readonly StatedTrigger[], index: TemplateIndex): TriggersByFunction {
  const byResources = triggersByFunction(stated);
  const functions = [...index.resources.values()].filter(isFunction);
  return new Map(
    functions.map((resource) => {
      const { logicalId } = resource;
      const own = readSamTriggers(resource, index);
      return [logicalId, withoutRepetition([...own, ...(byResources.get(logicalId) ?? [])])];
    }),
  );
}

function readFunctions(
  found: TriggersByFunction,
  index: TemplateIndex,
): readonly TemplateFunction[] {
  return [...index.resources.values()]
    .filter(isFunction)
    .map((resource) => readFunction(resource, found.get(resource.logicalId) ?? [], index));
}

function structureProblems({ root, problems }: ReadyTemplate): readonly TemplateProblem[] {
  if (problems.length > 0 || asObject(memberOf(root, "Resources")) !== null) return [];
  return [{ message: "There is no Resources section to read.", line: 1, column: 1 }];
}
