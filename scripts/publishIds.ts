// Adds the ids of new event types and samples to the list of those that are published, and so fixed.
// Never takes one away: a published id is not renamed, and goes only by an edit of the list itself. Also
// writes the page of the docs that lists the catalogue.
// Usage: node scripts/run.mjs scripts/publishIds.ts
import { readFile, writeFile } from "node:fs/promises";
import { catalogueIds } from "../events/contract/catalogueIds.ts";
import { listEventTypes } from "./docs/listEventTypes.ts";

const list = new URL("../events/contract/publishedIds.json", import.meta.url);

const published = JSON.parse(await readFile(list, "utf8")) as readonly string[];
const added = catalogueIds().filter((id) => !published.includes(id));
await writeFile(list, `${JSON.stringify([...published, ...added].sort(), null, 2)}\n`);
await writeFile(new URL("../docs/event-types.md", import.meta.url), listEventTypes());
for (const id of added) console.log(`Published ${id}`);
