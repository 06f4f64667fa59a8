/**
 * Writes a path the way JavaScript would: `Records[0].s3.object.key`, and `["CodePipeline.job"].id`
 * for keys that are no identifiers. The root is the empty text.
 */
export function formatPath(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, segment) => {
    if (typeof segment === "number") return `${text}[${segment}]`;
    if (!/^[A-Za-z_$][\w$]*$/.test(segment)) return `${text}[${JSON.stringify(segment)}]`;
    return text === "" ? segment : `${text}.${segment}`;
  }, "");
}
