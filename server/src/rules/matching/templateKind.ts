import path from "node:path";

/** In whose words a template names settings. CloudFormation's are SAM's. */
export type TemplateKind = "sam" | "serverless" | "terraform" | "cdk";

/** How a template writes a mapping. */
export type TemplateSyntax = "yaml" | "json" | "hcl" | "javascript" | "python";

/**
 * The kind of a template, by its file's name.
 * @param file absolute path
 */
export function kindOfTemplate(file: string): TemplateKind {
  const name = path.basename(file).toLowerCase();
  if (/\.(?:tf|tofu)(?:\.json)?$|\.hcl$/.test(name)) return "terraform";
  if (/^serverless\b.*\.(?:ya?ml|json|[cm]?[jt]s)$/.test(name)) return "serverless";
  return /\.(?:[cm]?[jt]sx?|py)$/.test(name) ? "cdk" : "sam";
}

/** How a template is written, by its file's name and, where that leaves it open, by its text. */
export function syntaxOfTemplate(file: string, text: string): TemplateSyntax {
  if (/\.(?:tf|tofu|hcl)$/.test(file)) return "hcl";
  if (file.endsWith(".py")) return "python";
  if (/\.[cm]?[jt]sx?$/.test(file)) return "javascript";
  return /^\s*\{/.test(text) ? "json" : "yaml";
}
