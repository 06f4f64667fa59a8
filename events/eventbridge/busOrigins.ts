import type { BusOrigin } from "../model/busOrigin.ts";

/** Applications choose their sources freely, but for `aws.`, which AWS and its partners have. */
export const applicationOrigin: BusOrigin = {
  sources: [],
  furtherSources: /^(?!aws\.)/,
  detailTypes: [],
  furtherDetailTypes: /^/,
};

/** A partner's source is the name of the event bus that belongs to it. */
export const partnerOrigin: BusOrigin = {
  sources: [],
  furtherSources: /^aws\.partner\//,
  detailTypes: [],
  furtherDetailTypes: /^/,
};
