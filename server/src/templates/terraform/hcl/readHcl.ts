import type { SourceParser } from "../../../parsing/sourceParser.ts";
import { emptyBody, type HclFile, type HclProblem } from "./hclSyntax.ts";
import { lowerBody } from "./lowerBody.ts";
import { copyTree, type SyntaxNode } from "./syntaxTree.ts";

const maximumProblems = 20;

/** Nodes whose type in the grammar isn't what is written. */
const named: ReadonlyMap<string, string> = new Map([
  ["block_start", '"{"'],
  ["block_end", '"}"'],
  ["object_end", '"}"'],
  ["tuple_end", '"]"'],
  ["template_interpolation_end", '"}"'],
  ["quoted_template_end", "A closing quote"],
  ["heredoc_identifier", "The end of this text"],
  ["identifier", "A value"],
]);

/**
 * Reads Terraform's native syntax as far as it goes: of a file that is being typed, whatever is whole.
 * @param text the file's whole text
 */
export async function readHcl(text: string, parser: SourceParser): Promise<HclFile> {
  const root = await parser.readWithCursor("hcl", text, (cursor) => copyTree(cursor));
  const problems: HclProblem[] = [];
  findProblems(root, problems);
  try {
    return { body: lowerBody([root], text), problems };
  } catch (error) {
    // Broken blocks are put together by recursion, which blocks in each other without end exhaust.
    if (!(error instanceof RangeError)) throw error;
    return {
      body: emptyBody,
      problems: [{ message: "This is nested too deeply.", start: 0, end: 0 }],
    };
  }
}

function findProblems(node: SyntaxNode, problems: HclProblem[]): void {
  if (problems.length >= maximumProblems) return;
  if (node.type === "ERROR") {
    problems.push({ message: "This isn't Terraform's syntax.", start: node.start, end: node.end });
    return;
  }
  if (node.isMissing) {
    const message = `${named.get(node.type) ?? `"${node.type}"`} is missing here.`;
    problems.push({ message, start: node.start, end: node.end });
  }
  for (const child of node.children) findProblems(child, problems);
}
