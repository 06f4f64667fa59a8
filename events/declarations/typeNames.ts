/** The words of a key or a title: `detail-type`, `eventSourceARN` and `Message Group` have two or three. */
export function wordsOf(text: string): readonly string[] {
  return text
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .split(/[^A-Za-z\d]+/)
    .filter((word) => word !== "");
}

/** `detail-type` becomes `DetailType`; a digit in front gets a letter before it. */
export function pascalCase(text: string): string {
  const name = wordsOf(text)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase())
    .join("");
  return /^[A-Za-z]/.test(name) ? name : `Field${name}`;
}

/** `detail-type` becomes `detailType`. */
export function camelCase(text: string): string {
  const name = pascalCase(text);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** `detailType` becomes `detail_type`. */
export function snakeCase(text: string): string {
  const name = wordsOf(text)
    .map((word) => word.toLowerCase())
    .join("_");
  return /^[a-z]/.test(name) ? name : `field_${name}`;
}

/** One of many: `Records` becomes `Record`, `entries` `entry`. */
export function singular(key: string): string {
  if (key.endsWith("ies")) return key.replace(/ies$/, "y");
  if (/(?:ss|us|is)$/.test(key)) return key;
  return key.replace(/s$/, "");
}

/** Gives out names, each once. */
export class NameRegistry {
  readonly #taken = new Set<string>();
  readonly #reserved: ReadonlySet<string>;

  /** @param reserved words of the language, which get an underscore. */
  constructor(reserved: Iterable<string> = []) {
    this.#reserved = new Set(reserved);
  }

  /** The wanted name, or one made of it that is still free. */
  claim(wanted: string): string {
    const base = this.#reserved.has(wanted) ? `${wanted}_` : wanted;
    let name = base;
    for (let count = 2; this.#taken.has(name); count += 1) name = `${base}${count}`;
    this.#taken.add(name);
    return name;
  }
}
