import { homedir } from "node:os";
import path from "node:path";
import process from "node:process";

/**
 * The folder for what programs keep and can do without: `XDG_CACHE_HOME` or `~/.cache` (XDG Base Directory
 * Specification), `~/Library/Caches` on macOS, `%LOCALAPPDATA%` on Windows.
 */
export function userCacheFolder(): string {
  const { XDG_CACHE_HOME: cacheHome, LOCALAPPDATA: localData } = process.env;
  if (process.platform === "win32") return localData ?? path.join(homedir(), "AppData", "Local");
  if (process.platform === "darwin") return path.join(homedir(), "Library", "Caches");
  const isUsable = cacheHome !== undefined && path.isAbsolute(cacheHome);
  return isUsable ? cacheHome : path.join(homedir(), ".cache");
}
