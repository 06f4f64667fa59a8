import type { HintedFormat } from "../model/fieldDocs.ts";

const formats: Readonly<Record<HintedFormat, { readonly name: string; readonly test: RegExp }>> = {
  arn: { name: "an Amazon Resource Name", test: /^arn:aws[a-z-]*:[^:]*:[^:]*:[^:]*:.+/s },
  "ip-address": {
    name: "an IPv4 or IPv6 address",
    test: /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$|^(?=.*:.*:)[\dA-Fa-f:]+(?:\d{1,3}(?:\.\d{1,3}){3})?$/,
  },
  url: { name: "an absolute http or https URL", test: /^https?:\/\/[^\s/]+/ },
  "url-encoded": { name: "URL-encoded text", test: /^(?:[!-$&-~]|%[\dA-F]{2})*$/i },
  "iso-date-time": {
    name: "a date and time in ISO 8601",
    test: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/,
  },
  base64: {
    name: "base64 text",
    test: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
  },
  uuid: { name: "a UUID", test: /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i },
};

/** Says how a text breaks its format, or null where it keeps to it. */
export function complainOfFormat(format: HintedFormat, text: string): string | null {
  const { name, test } = formats[format];
  return test.test(text) ? null : `AWS sends ${name} here.`;
}
