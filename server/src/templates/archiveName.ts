/**
 * The name of an archive in S3 without folders and extension. Where a part of it is known to a deployment
 * only, as a version is, the longest of the others tells what the archive is of.
 * @param key as written, with `${...}` for what isn't known
 * @returns empty where nothing of the name is known
 */
export function archiveName(key: string): string {
  // A slash in a placeholder divides no folders.
  const file =
    key
      .replaceAll(/\$\{[^}]*\}/gu, "${}")
      .split("/")
      .at(-1) ?? "";
  const dot = file.lastIndexOf(".");
  const name = file.slice(0, dot === -1 ? file.length : dot);
  if (!name.includes("${}")) return name;
  const known = name
    .split("${}")
    .map((part) => part.replaceAll(/^[-_.]+|[-_.]+$/gu, ""))
    .filter((part) => /\p{L}{2}/u.test(part));
  return known.reduce((longest, part) => (part.length > longest.length ? part : longest), "");
}
