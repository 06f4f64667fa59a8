/** One place where the caret may stand, in each language that has such a place. */
export interface CaretCase {
  readonly title: string;
  readonly eventType: string;
  /** The caret is written `‸`. TypeScript is JavaScript's text without types. */
  readonly javascript?: string;
  readonly python?: string;
  /** Labels that are offered, among others. Empty: nothing is. */
  readonly offers: readonly string[];
  /** The caret's line after the first of them was taken. */
  readonly accepted?: { readonly javascript?: string; readonly python?: string };
}

/** A handler of JavaScript with that body. */
export function js(body: string, parameters = "event, context"): string {
  return `export const handler = async (${parameters}) => {\n${body}\n};\n`;
}

/** The same of Python. */
export function py(body: string): string {
  return `def handler(event, context):\n${body}\n`;
}
