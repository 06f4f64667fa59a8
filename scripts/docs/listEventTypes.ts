import { eventTypes } from "../../events/catalogue.ts";
import { invocationMode } from "../../events/model/delivery.ts";
import { categories, type EventType } from "../../events/model/eventType.ts";

/** The page of the docs that lists the catalogue, as Markdown that the formatter leaves alone. */
export function listEventTypes(): string {
  const samples = eventTypes.reduce((count, type) => count + type.samples.length, 0);
  const head = `# Event types

${eventTypes.length} event types with ${samples} samples, by the categories of the [event gallery](gallery.md). Each id leads to AWS's page on
the event. This page is made from the catalogue by \`node scripts/run.mjs scripts/publishIds.ts\`.

How a function is invoked: **sync**, somebody waits for the result; **async**, nobody does; **poll-queue** and
**poll-stream**, Lambda's own poller hands over batches.
`;
  return [head, ...categories.map(listCategory)].join("\n");
}

function listCategory(category: string): string {
  const rows = eventTypes.filter((type) => type.category === category).map(toCells);
  const table = [["id", "what it is", "invoked", "samples"], ...rows];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...table.map((cells) => cells[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  const [header = [], ...body] = table;
  return `## ${category}\n\n${[line(header), rule, ...body.map(line)].join("\n")}\n`;
}

function toCells({ id, title, service, delivery, samples, documentation }: EventType): string[] {
  return [
    `[\`${id}\`](${documentation})`,
    title.includes(service.replace(/^(?:Amazon|AWS) /, "")) ? title : `${service}: ${title}`,
    invocationMode(delivery),
    samples.map((sample) => `\`${sample.id}\``).join(", "),
  ].map((cell) => cell.replaceAll("|", String.raw`\|`));
}
