import type { OutcomeView } from "../protocol.ts";

/** Codicons that say how something went. */
export const toneIcons = {
  success: "pass-filled",
  failure: "error",
  warning: "warning",
} as const satisfies Record<OutcomeView["tone"], string>;
