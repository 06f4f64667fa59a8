/** Rows of cells, the first one the header, as a Markdown table that the formatter leaves alone. */
export function alignTable(rows: readonly (readonly string[])[]): string {
  const [header = [], ...body] = rows;
  const widths = header.map((_, column) =>
    Math.max(3, ...rows.map((cells) => lengthOf(cells[column] ?? ""))),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - lengthOf(cell))).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [line(header), rule, ...body.map(line)].join("\n");
}

/** In characters as people count them, near enough for the words of a table. */
function lengthOf(cell: string): number {
  return Array.from(cell).length;
}
