import type { ClassStatement, Expression } from "../codeModel.ts";
import { spanOf, textOf, type Lowering } from "../lowering.ts";
import { childOf, holds, namedIn, type SyntaxNode } from "../../parsing/syntaxNode.ts";
import { lowerFunction } from "./functions.ts";
import { keyText } from "./members.ts";

/** Methods and fields, with the decorators before them; signatures without a body are types. */
export function lowerClassMembers(node: SyntaxNode, lowering: Lowering): ClassStatement["members"] {
  const body = childOf(node, "body");
  const members: ClassStatement["members"][number][] = [];
  let decorators: Expression[] = [];
  for (const child of body === null ? [] : namedIn(body)) {
    if (child.type === "decorator") {
      decorators.push(...lowerDecorator(child, lowering));
      continue;
    }
    const member = lowerClassMember(child, decorators, lowering);
    if (member !== null) members.push(member);
    decorators = [];
  }
  return members;
}

/** What a decorator names or calls. */
export function lowerDecorator(node: SyntaxNode, { expression }: Lowering): readonly Expression[] {
  return namedIn(node).map(expression);
}

function lowerClassMember(
  node: SyntaxNode,
  decorators: readonly Expression[],
  lowering: Lowering,
): ClassStatement["members"][number] | null {
  if (node.type === "class_static_block") {
    const value = lowerFunction(node, lowering);
    return {
      name: "static",
      nameSpan: { start: node.start, end: node.start },
      value,
      isStatic: true,
    };
  }
  const name = childOf(node, "name") ?? childOf(node, "property");
  if (name === null || node.type.endsWith("signature")) return null;
  const given = childOf(node, "value");
  const own = namedIn(node).filter(({ type }) => type === "decorator");
  const all = [...decorators, ...own.flatMap((each) => lowerDecorator(each, lowering))];
  const isMethod = node.type === "method_definition";
  const field = given === null ? null : lowering.expression(given);
  return {
    name: keyText(name, lowering) ?? textOf(name, lowering),
    nameSpan: spanOf(name),
    value: isMethod ? lowerFunction(node, lowering, all) : withDecorators(field, all),
    isStatic: holds(node, "static"),
  };
}

/** `@log() handler = async () => {}`. */
function withDecorators(
  value: Expression | null,
  decorators: readonly Expression[],
): Expression | null {
  return value?.kind === "function" && decorators.length > 0 ? { ...value, decorators } : value;
}
