import path from "node:path";
import { fileOfUri } from "../workspace/fileUri.ts";

/** The file's own name, for people; the whole URI where it is no file. */
export function nameOfFile(uri: string): string {
  const file = fileOfUri(uri);
  return file === null ? uri : path.basename(file);
}
