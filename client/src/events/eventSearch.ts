import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { eventTypes } from "../../../events/catalogue.ts";
import type { EventType } from "../../../events/model/eventType.ts";
import type { FieldNames } from "../../shared/search/fieldNames.ts";
import { SampleSearch } from "../../shared/search/sampleSearch.ts";

/** The search over the whole catalogue, made when something is first looked for. */
export class EventSearch {
  readonly #file: string;
  #search: Promise<SampleSearch<EventType>> | null = null;

  /** @param distFolder absolute path of `dist`, where the build has left the names of all fields. */
  constructor(distFolder: string) {
    this.#file = join(distFolder, "catalogue", "fields.json");
  }

  /** The search; it is made once. */
  load(): Promise<SampleSearch<EventType>> {
    return (this.#search ??= this.#create());
  }

  async #create(): Promise<SampleSearch<EventType>> {
    const fieldNames = JSON.parse(await readFile(this.#file, "utf8")) as FieldNames;
    return new SampleSearch(eventTypes, fieldNames);
  }
}
