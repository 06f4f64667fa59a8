import { mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/**
 * The folder in which interpreters keep compiled code from one start to the next: in the user's own
 * cache folder, since whoever can write to it can make handlers run code of theirs.
 * @returns null where there is no such place.
 */
export function makeCacheFolder(): string | null {
  try {
    const folder = join(userCacheFolder(), "lambda-lens");
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  } catch {
    return null;
  }
}

function userCacheFolder(): string {
  const home = homedir();
  if (process.platform === "darwin") return join(home, "Library", "Caches");
  return process.platform === "win32"
    ? (process.env["LOCALAPPDATA"] ?? join(home, "AppData", "Local"))
    : (process.env["XDG_CACHE_HOME"] ?? join(home, ".cache"));
}
