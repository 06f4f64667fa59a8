import { fileURLToPath } from "node:url";

/** The absolute path behind a URI, or null for a document that isn't a file. */
export function fileOfUri(uri: string): string | null {
  if (!uri.startsWith("file:")) return null;
  try {
    return fileURLToPath(uri);
  } catch {
    return null;
  }
}
