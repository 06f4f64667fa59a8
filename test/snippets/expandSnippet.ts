/** What a person does at the tab stops of a snippet. */
export interface Typed {
  /** Which alternative of a choice is taken, from 0. */
  readonly choice?: number;
  /** Text typed over the default, by number of the tab stop. */
  readonly over?: Readonly<Record<string, string>>;
}

const stop =
  /\\([\\$}])|\$\{(\d+):((?:\\[\\$}]|[^\\}])*)\}|\$\{(\d)\|((?:\\[\\,|]|[^\\|])*)\|\}|\$\{(\d+)\}|\$/g;

/**
 * The text that VS Code inserts for a snippet's body. Knows tab stops with a default or a choice, none of
 * them nested, and those that repeat one before.
 * @throws Error on a `$` that begins neither
 */
export function expandSnippet(
  body: readonly string[],
  { choice = 0, over = {} }: Typed = {},
): string {
  const texts = new Map<string, string>();
  const inserted = body
    .join("\n")
    .replace(
      stop,
      (
        all,
        escaped?: string,
        number?: string,
        text?: string,
        _number?: string,
        choices?: string,
        repeated?: string,
      ) => {
        if (escaped !== undefined) return escaped;
        if (number !== undefined) {
          texts.set(number, over[number] ?? unescape(text ?? ""));
          return texts.get(number) ?? "";
        }
        if (repeated !== undefined && texts.has(repeated)) return texts.get(repeated) ?? "";
        if (choices !== undefined) return unescape(choices.split(/(?<!\\),/)[choice] ?? "");
        throw new Error(`A bare ${all} in ${body.join("\n")}`);
      },
    );
  return `${inserted}\n`;
}

function unescape(text: string): string {
  return text.replace(/\\([\\$},|])/g, "$1");
}
