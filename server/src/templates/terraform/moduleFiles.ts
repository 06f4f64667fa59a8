/** True for a file of Terraform's or OpenTofu's configuration. */
export function isConfiguration(name: string): boolean {
  return /\.(?:tf|tofu)(?:\.json)?$/.test(name);
}

/**
 * Names of a folder's files that make up its module. Source: Terraform, "Files and Directories", and
 * OpenTofu, which reads `main.tofu` in place of a `main.tf` beside it.
 */
export function configurationNames(names: readonly string[]): readonly string[] {
  const all = new Set(names);
  return names.filter((name) => {
    const replacement = name.replace(/\.tf(?=(?:\.json)?$)/, ".tofu");
    return isConfiguration(name) && (replacement === name || !all.has(replacement));
  });
}

/** Names of a folder's files that give variables their values without being asked to, the last winning. */
export function valueNames(names: readonly string[]): readonly string[] {
  const automatic = names.filter((name) => /\.auto\.tfvars(?:\.json)?$/.test(name));
  const standard = names.filter((name) => /^terraform\.tfvars(?:\.json)?$/.test(name));
  return [...standard, ...automatic];
}

/** True for a file in JSON. */
export function isJson(name: string): boolean {
  return name.endsWith(".json");
}
