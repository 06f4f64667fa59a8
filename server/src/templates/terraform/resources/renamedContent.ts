import path from "node:path";
import type { ResourceInstance } from "../modules/resourceInstance.ts";
import { viewBody } from "./bodyView.ts";
import { archiveOf, fileRead, makerOf } from "./codeLocation.ts";
import { settledText } from "./ownText.ts";

/** A handler by the name that its file has in the project. */
export interface RenamedContent {
  /** Folder of the file, relative to the root module's. */
  readonly folder: string;
  readonly handler: string;
}

/**
 * The file whose content a function's archive has under another name, which is the handler's module:
 * `source { content = file("orders.py"), filename = "index.py" }`.
 * @param handler the handler string, where it is static
 */
export function renamedContent(
  instance: ResourceInstance,
  handler: string | null,
): RenamedContent | null {
  const [, module, symbol] = /^(.+)\.([^./]+)$/u.exec(handler ?? "") ?? [];
  const archive = archiveOf(instance);
  const maker = archive === null ? null : makerOf(archive, instance);
  if (maker === null || module === undefined || symbol === undefined) return null;
  for (const source of viewBody(maker.declared.block.body, maker.scope).blocks("source")) {
    const name = path.posix.parse(settledText(source, "filename", maker) ?? "");
    if (path.posix.join(name.dir, name.name) !== module) continue;
    const content = source.argument("content")?.written?.value;
    const file = path.posix.parse((content && fileRead(content, maker)) ?? "");
    if (file.ext !== name.ext || file.base === name.base) continue;
    return { folder: file.dir === "" ? "." : file.dir, handler: `${file.name}.${symbol}` };
  }
  return null;
}
