import path from "node:path";

const ownName = /^serverless(?:[._-].*)?\.(?:ya?ml|json|[cm]?[jt]s)$/i;
const yamlName = /\.ya?ml$/i;
const sections = [/^service\s*:/m, /^provider\s*:/m, /^functions\s*:/m];

/**
 * Whether a file is a service of the Serverless Framework: by its name, or, as `--config` takes any
 * name, by the sections that it has.
 * @param file path or URI; only the name counts
 */
export function looksLikeServerless(text: string, file: string): boolean {
  const name = path.posix.basename(file.replaceAll("\\", "/"));
  if (ownName.test(name)) return /\bfunctions\b/.test(text) && /\bprovider\b/.test(text);
  return yamlName.test(name) && sections.every((section) => section.test(text));
}
