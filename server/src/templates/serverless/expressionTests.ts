import type { Expression, Statement } from "../../code/codeModel.ts";
import { walkExpression, walkStatements } from "../../code/walkCode.ts";

/** `process.env.STAGE` */
export function isEnvironment(expression: Expression): boolean {
  if (expression.kind !== "member" || expression.object.kind !== "member") return false;
  const { object } = expression;
  return object.key === "env" && object.object.kind === "name" && object.object.name === "process";
}

/** `__dirname`, `import.meta.dirname` */
export function isOwnFolder(expression: Expression): boolean {
  if (expression.kind === "name") return expression.name === "__dirname";
  return expression.kind === "member" && expression.key === "dirname";
}

/** `Object.assign` */
export function isObjectAssign(callee: Expression): boolean {
  const isMember = callee.kind === "member" && callee.key === "assign";
  return isMember && callee.object.kind === "name" && callee.object.name === "Object";
}

/** True where a name stands somewhere in an expression. */
export function mentions(expression: Expression, name: string): boolean {
  let isMentioned = false;
  walkExpression(expression, {
    expression: (part) => {
      if (part.kind === "name" && part.name === name) isMentioned = true;
      return !isMentioned;
    },
  });
  return isMentioned;
}

/** `process.cwd()` is the folder of the service, in which the framework runs. */
export function mentionsProcess(body: readonly Statement[]): boolean {
  let isMentioned = false;
  walkStatements(body, {
    expression: (part) => {
      if (part.kind === "member" && part.key === "cwd") isMentioned = true;
      return !isMentioned;
    },
  });
  return isMentioned;
}
