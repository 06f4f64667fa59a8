import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/**
 * Runs `work` while no other process works on `folder`. A lock whose owner died is taken over.
 * Rejects with whatever `work` rejects with.
 */
export async function withInstallLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, { recursive: true });
  const lockFile = join(folder, "install.lock");
  while (!(await takeLock(lockFile))) {
    if (await ownerIsGone(lockFile)) await rm(lockFile, { force: true });
    else await delay(200);
  }
  try {
    return await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}

/** A link appears with its content at once, so that nobody can read a lock without an owner. */
async function takeLock(lockFile: string): Promise<boolean> {
  const ownFile = `${lockFile}.${process.pid}`;
  await writeFile(ownFile, String(process.pid));
  try {
    await link(ownFile, lockFile);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    await rm(ownFile, { force: true });
  }
}

async function ownerIsGone(lockFile: string): Promise<boolean> {
  const owner = await readFile(lockFile, "utf8").catch(() => null);
  if (owner === null) return false;
  try {
    process.kill(Number(owner), 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}
