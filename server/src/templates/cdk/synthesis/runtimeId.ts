/**
 * Lambda's identifier of a static member of CDK's class `Runtime`: `nodejs24.x` for `NODEJS_24_X`.
 * @returns null for one that names no version of its own, such as `NODEJS_LATEST`
 */
export function runtimeId(member: string): string | null {
  if (member === "JAVA_8_CORRETTO") return "java8.al2";
  const provided = /^PROVIDED_(AL\d+)$/.exec(member)?.[1];
  if (provided !== undefined) return `provided.${provided.toLowerCase()}`;
  const [, name, version] =
    /^(NODEJS|PYTHON|JAVA|DOTNET|DOTNET_CORE|RUBY|GO)_(\d+(?:_[\dX]+)?)$/.exec(member) ?? [];
  if (name === undefined || version === undefined) return null;
  const language = name.replace("_", "").toLowerCase();
  return `${language}${version.replace("_", ".").toLowerCase()}`;
}
