import type { SampleContext } from "./sampleContext.ts";

/** Domain that the services of a partition have their addresses in. */
export function dnsSuffix({ partition }: Pick<SampleContext, "partition">): string {
  return partition === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";
}
