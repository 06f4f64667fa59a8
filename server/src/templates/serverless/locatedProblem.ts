import type { ConfigPlace } from "./configNode.ts";

/** Something that kept a part of a configuration from being read, and where. */
export interface LocatedProblem {
  readonly message: string;
  readonly place: ConfigPlace;
}
