/** How deep aliases of aliases are followed. */
const deepest = 4;

/**
 * What a type of Python stands for where the module gives it another name: `Event = dict[str, Any]`,
 * `Event: TypeAlias = dict`, `type Event = dict` (PEP 613, PEP 695), `Event = NewType("Event", dict)`. In a
 * union, each of its types.
 * @param text of the file
 * @returns the type as it is written where the file gives no other name to it
 */
export function unaliasedType(written: string, text: string): string {
  let type = written.replace(/^\s*:/u, "").trim();
  for (let depth = 0; depth < deepest; depth += 1) {
    const [, name] = /^["']?([A-Za-z_]\w*)["']?(?:\s*\|\s*None)?$/u.exec(type) ?? [];
    const stated = name === undefined ? null : statedBy(name, text);
    if (stated === null) return type;
    type = stated;
  }
  return type;
}

function statedBy(name: string, text: string): string | null {
  const alias = new RegExp(
    String.raw`^(?:type[ \t]+)?${name}[ \t]*(?::[ \t]*(?:\w+\.)?TypeAlias[ \t]*)?=[ \t]*(.+)$`,
    "mu",
  );
  const stated =
    alias
      .exec(text)?.[1]
      ?.replace(/(?:\s#.*)?$/u, "")
      .trim() ?? null;
  const [, inner] = /^(?:\w+\.)?NewType\(\s*["']\w+["']\s*,\s*(.+)\)$/u.exec(stated ?? "") ?? [];
  return inner ?? stated;
}
