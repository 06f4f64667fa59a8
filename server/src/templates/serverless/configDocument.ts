import type { TemplateProblem } from "../templateFacts.ts";
import type { ConfigFile, ConfigNode } from "./configNode.ts";

/** One file of a configuration, as it is written. */
export interface ConfigDocument {
  readonly file: ConfigFile;
  /** What the file holds; for a module, a mapping of its exports. */
  readonly root: ConfigNode;
  readonly problems: readonly TemplateProblem[];
}
