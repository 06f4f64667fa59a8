import { categories } from "../../../events/model/eventType.ts";
import type { ListedSample, ListedType } from "../../shared/listedType.ts";
import type { SampleHit } from "../../shared/search/sampleSearch.ts";
import type { SampleName } from "../../shared/sampleRequest.ts";
import type { GalleryFacts } from "../galleryProtocol.ts";

/** A heading that folds, and what stands under it. */
export interface Section {
  /** Also the key of its row. */
  readonly key: string;
  readonly title: string;
  readonly rows: readonly Row[];
}

export type Row = TypeRow | SampleRow;

/** An event type; its samples stand under it. */
export interface TypeRow {
  readonly kind: "type";
  /** Unique in the list, and the same whatever else the list holds. */
  readonly key: string;
  readonly type: ListedType;
  readonly samples: readonly ListedSample[];
  /** Shown beside the title, quieter; empty for nothing. */
  readonly note: string;
  readonly openByDefault: boolean;
}

/** A sample that stands for itself. */
export interface SampleRow {
  readonly kind: "sample";
  readonly key: string;
  readonly type: ListedType;
  readonly sample: ListedSample;
}

/** The list while nothing is searched for: what is at hand first, then all event types by category. */
export function listSections(
  types: readonly ListedType[],
  facts: GalleryFacts,
): readonly Section[] {
  const byId = new Map(types.map((type) => [type.id, type]));
  const sections: readonly Section[] = [
    { key: "workspace", title: "In this workspace", rows: workspaceRows(byId, facts) },
    {
      key: "favourites",
      title: "Favourites",
      rows: sampleRows("favourites", byId, facts.favourites),
    },
    { key: "recent", title: "Recent", rows: sampleRows("recent", byId, facts.recent) },
    ...categories.map((category) => ({
      key: category,
      title: category,
      rows: types
        .filter((type) => type.category === category)
        .sort((a, b) => a.tier - b.tier)
        .map((type) => typeRow(category, type, "")),
    })),
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

/** More rows than any screen has at first. */
const rowsOfFirstScreen = 60;

/** The sections that the first screen shows: drawing is what a person waits for. */
export function firstScreen(sections: readonly Section[]): readonly Section[] {
  let rows = 0;
  return sections.filter((section) => {
    const isShown = rows < rowsOfFirstScreen;
    rows += section.rows.length + 1;
    return isShown;
  });
}

function workspaceRows(
  byId: ReadonlyMap<string, ListedType>,
  { workspaceTypes }: GalleryFacts,
): readonly Row[] {
  return workspaceTypes.flatMap(({ eventType, triggers }) => {
    const type = byId.get(eventType);
    return type === undefined ? [] : [typeRow("workspace", type, triggers.join(", "))];
  });
}

function typeRow(section: string, type: ListedType, note: string): TypeRow {
  const key = `${section}:${type.id}`;
  return { kind: "type", key, type, samples: type.samples, note, openByDefault: false };
}

function sampleRows(
  section: string,
  byId: ReadonlyMap<string, ListedType>,
  names: readonly SampleName[],
): readonly Row[] {
  return names.flatMap(({ eventType, sample: id }): readonly Row[] => {
    const type = byId.get(eventType);
    const sample = type?.samples.find((candidate) => candidate.id === id);
    if (type === undefined || sample === undefined) return [];
    return [{ kind: "sample", key: `${section}:${eventType}/${id}`, type, sample }];
  });
}

/**
 * The list of what a search found: event types, best first, with those of their samples that were
 * found. A type is open where only some of its samples were, or where it comes first.
 */
export function listResults(hits: readonly SampleHit<ListedType>[]): readonly TypeRow[] {
  const byType = new Map<ListedType, SampleHit<ListedType>[]>();
  for (const hit of hits) {
    const group = byType.get(hit.eventType);
    if (group === undefined) byType.set(hit.eventType, [hit]);
    else group.push(hit);
  }
  return [...byType].map(([type, group], index) => {
    const field = group[0]?.field ?? null;
    return {
      kind: "type",
      key: `found:${type.id}`,
      type,
      samples: group.map(({ sample }) => sample),
      note: field === null ? type.service : `has ${field}`,
      openByDefault: index === 0 || group.length < type.samples.length,
    };
  });
}
