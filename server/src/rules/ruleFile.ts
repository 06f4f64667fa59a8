import { getLanguageService, type ASTNode } from "vscode-json-languageservice";
import { TextDocument } from "vscode-languageserver-textdocument";
import { findNearMiss } from "../../../events/validation/nearMiss.ts";
import { spanOf } from "../eventFiles/locateFinding.ts";
import { changeTo } from "./changeTo.ts";
import type { Problem } from "./rule.ts";
import { readRuleLevels, ruleLevelSchema, type RuleLevels } from "./ruleLevels.ts";

/** The file at a workspace folder's root that says which rules count there, for everybody. */
export const ruleFileName = "lambda-lens.json";

/** What such a file says. */
export interface RuleFile {
  /** Null where the text is no such file at all, so that what it said before should go on. */
  readonly levels: RuleLevels | null;
  readonly problems: readonly Problem[];
}

const parser = getLanguageService({});

/**
 * Reads a `lambda-lens.json`: `{"rules": {"sqs-no-redrive": "off"}}`, with a `$schema` if one likes, and
 * comments. Never throws; what can't be taken is a problem, and the rest counts.
 * @param ids of all rules that there are
 */
export function readRuleFile(text: string, ids: readonly string[]): RuleFile {
  const document = TextDocument.create("", "jsonc", 1, text);
  const json = parser.parseJSONDocument(document);
  // The library's types hide what it found.
  const { root, syntaxErrors } = json as unknown as {
    readonly root?: ASTNode;
    readonly syntaxErrors: readonly SyntaxProblem[];
  };
  if (root?.type !== "object") return whole(text, "This file should hold an object with `rules`.");
  const broken = syntaxErrors.map(({ message, range }) => ({
    span: { start: document.offsetAt(range.start), end: document.offsetAt(range.end) },
    message: `${message}.`,
  }));
  if (broken.length > 0) return { levels: null, problems: broken };
  const problems: Problem[] = [];
  let levels: RuleLevels = {};
  for (const { keyNode, valueNode } of root.properties) {
    if (keyNode.value === "rules" && valueNode?.type === "object") {
      problems.push(...problemsOf(valueNode, ids));
      levels = readRuleLevels(valueOf(valueNode));
    } else if (keyNode.value !== "$schema") {
      const message = `\`${keyNode.value}\` says nothing here: there are \`rules\`, an object, and \`$schema\`.`;
      problems.push({ span: spanOf(keyNode), message });
    }
  }
  return { levels, problems };
}

interface SyntaxProblem {
  readonly message: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

type ObjectNode = Extract<ASTNode, { readonly type: "object" }>;

function problemsOf(rules: ObjectNode, ids: readonly string[]): readonly Problem[] {
  return rules.properties.flatMap(({ keyNode, valueNode }) => {
    const found: Problem[] = [];
    if (!ids.includes(keyNode.value)) {
      const meant = findNearMiss(keyNode.value, ids, []);
      const advice = meant === null ? "" : ` Did you mean "${meant}"?`;
      found.push({
        span: spanOf(keyNode),
        message: `There is no rule "${keyNode.value}".${advice}`,
        ...(meant !== null && { fix: changeTo(spanOf(keyNode), JSON.stringify(meant)) }),
      });
    }
    if (valueNode !== undefined && !ruleLevelSchema.safeParse(valueNode.value).success) {
      const levels = ruleLevelSchema.options.map((level) => `"${level}"`).join(", ");
      found.push({ span: spanOf(valueNode), message: `A rule's level is one of ${levels}.` });
    }
    return found;
  });
}

function valueOf({ properties }: ObjectNode): unknown {
  return Object.fromEntries(
    properties.map(({ keyNode, valueNode }) => [keyNode.value, valueNode?.value]),
  );
}

function whole(text: string, message: string): RuleFile {
  return { levels: null, problems: [{ span: { start: 0, end: text.length }, message }] };
}
