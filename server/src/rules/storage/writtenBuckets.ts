import type { CallExpression, Expression } from "../../code/codeModel.ts";
import { lastName } from "../matching/dottedName.ts";
import { partsOf } from "../matching/handlerParts.ts";
import type { CheckedHandler } from "../rule.ts";

/** What makes an object, in the SDK for JavaScript and by boto3's client. */
const writes =
  /^(?:PutObject|CopyObject|CreateMultipartUpload)Command$|^(?:Upload|putObject|copyObject|put_object|copy_object|copy|upload_file|upload_fileobj)$/;

/** What makes an object by a bucket or an object of boto3's resource. */
const resourceWrites: ReadonlyMap<string, RegExp> = new Map([
  ["Bucket", /^(?:copy|put_object|upload_file|upload_fileobj)$/],
  ["Object", /^(?:copy|copy_from|initiate_multipart_upload|put|upload_file|upload_fileobj)$/],
]);

/** What a call takes for the bucket that it writes an object to; none where it writes none. */
export function writtenBuckets(
  handler: CheckedHandler,
  call: CallExpression,
): readonly Expression[] {
  const name = lastName(call.callee);
  const ofResource = resourceBucket(handler, call);
  if (ofResource !== null) return [ofResource];
  if (!writes.test(name)) return [];
  const stated = call.arguments.flatMap((argument) => {
    if (argument.name === "Bucket") return [argument.value];
    return argument.name === null ? bucketsIn(argument.value) : [];
  });
  const [, second, third] = call.arguments.filter((argument) => argument.name === null);
  // `upload_file(Filename, Bucket, Key)`, and `copy(CopySource, Bucket, Key)`, by their order.
  const isByOrder = name.startsWith("upload_") || (name === "copy" && third !== undefined);
  return isByOrder && second !== undefined ? [...stated, second.value] : stated;
}

/** `Upload` of `@aws-sdk/lib-storage` has them in its `params`. */
function bucketsIn(value: Expression): readonly Expression[] {
  if (value.kind !== "object") return [];
  return value.members.flatMap((member) => {
    if (member.key === "params") return bucketsIn(member.value);
    return member.key === "Bucket" ? [member.value] : [];
  });
}

/** `b` of `s3.Bucket(b).upload_file(…)`, of `s3.Object(b, key).put(…)` and of `s3.Bucket(b).Object(key).put(…)`. */
function resourceBucket(handler: CheckedHandler, { callee }: CallExpression): Expression | null {
  if (callee.kind !== "member") return null;
  const made = makerOf(handler, callee.object);
  if (made.kind !== "call") return null;
  const kind = lastName(made.callee);
  if (resourceWrites.get(kind)?.test(lastName(callee)) !== true) return null;
  if (kind === "Object" && made.callee.kind === "member") {
    const outer = makerOf(handler, made.callee.object);
    if (outer.kind === "call" && lastName(outer.callee) === "Bucket") return nameIn(outer);
  }
  return nameIn(made);
}

/** What a name is once bound to: a resource stays the same whatever is done with it. */
function makerOf(handler: CheckedHandler, expression: Expression): Expression {
  if (expression.kind !== "name") return expression;
  const statements = new Set([...handler.file.statements, ...partsOf(handler).statements]);
  const values = [...statements].flatMap((statement) => {
    const isMeant =
      statement.kind === "declare" &&
      statement.target.kind === "name" &&
      statement.target.name === expression.name;
    return isMeant ? [statement.value] : [];
  });
  const [only] = values;
  return values.length === 1 ? (only ?? expression) : expression;
}

function nameIn(made: CallExpression): Expression | null {
  const named = made.arguments.find(({ name }) => name === "bucket_name" || name === "name");
  const first = made.arguments[0]?.name === null ? made.arguments[0] : undefined;
  return (named ?? first)?.value ?? null;
}
