/** Fields that a query asks for, in the two forms that AppSync sends. */
export interface SelectionSet {
  /** With a slash between levels, parents before their fields: `["items", "items/sku"]`. */
  readonly list: readonly string[];
  /** As GraphQL text, two blanks a level. */
  readonly graphQL: string;
}

/**
 * Reads a list of fields with slashes between levels; parents that are missing are added.
 * @param text fields separated by blanks or commas: `id items/sku`
 */
export function readSelectionSet(text: string): SelectionSet {
  const list: string[] = [];
  for (const path of text.split(/[\s,]+/).filter((name) => name !== "")) {
    const steps = path.split("/");
    for (let length = 1; length <= steps.length; length += 1) {
      const parent = steps.slice(0, length).join("/");
      if (!list.includes(parent)) list.push(parent);
    }
  }
  return { list, graphQL: list.length === 0 ? "" : writeLevel(list, "") };
}

function writeLevel(list: readonly string[], parent: string): string {
  const fields = list.filter((path) => path.slice(0, path.lastIndexOf("/") + 1) === parent);
  const indent = "  ".repeat(parent.split("/").length);
  const lines = fields.map((path) => {
    const name = `${indent}${path.slice(parent.length)}`;
    const inside = list.some((other) => other.startsWith(`${path}/`));
    return inside ? `${name} ${writeLevel(list, `${path}/`)}` : name;
  });
  return `{\n${lines.join("\n")}\n${indent.slice(2)}}`;
}
