import { fieldNames } from "catalogue:fields";
import type { ListedType } from "../../shared/listedType.ts";
import { SampleSearch } from "../../shared/search/sampleSearch.ts";

/** The search over all event types, with the fields that the build has listed. */
export function createSearch(types: readonly ListedType[]): SampleSearch<ListedType> {
  return new SampleSearch(types, fieldNames);
}
