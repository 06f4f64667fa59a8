import type { CollectionTag, ScalarTag } from "yaml";

/** Short forms of CloudFormation's intrinsic functions, as its template reference lists them. */
const names =
  "And Base64 Cidr Condition Equals FindInMap ForEach GetAtt GetAZs If ImportValue Join Length " +
  "Not Or Ref Select Split Sub ToJsonString Transform";

/**
 * The tags as the `yaml` package takes them: known, and otherwise left alone. A tag that it doesn't
 * know is still read, at the price of a warning with a stack trace each.
 */
export const cloudFormationTags: readonly (ScalarTag | CollectionTag)[] = names
  .split(" ")
  .flatMap((name) => [
    { tag: `!${name}`, resolve: (text: string) => text },
    { tag: `!${name}`, collection: "seq" as const, resolve: (list: unknown) => list },
    { tag: `!${name}`, collection: "map" as const, resolve: (mapping: unknown) => mapping },
  ]);
