/** Called as files are read; both count files. */
export type ReportProgress = (done: number, total: number) => void;

/** Files that are read at the same time: enough to keep the disk busy, few enough for the memory. */
const filesAtOnce = 64;

/** Reads files, some at a time, until all are read or the signal says to stop. */
export async function readInBatches(
  files: readonly string[],
  read: (file: string) => Promise<void>,
  signal: AbortSignal,
  report: ReportProgress = () => undefined,
): Promise<void> {
  for (let start = 0; start < files.length && !signal.aborted; start += filesAtOnce) {
    const batch = files.slice(start, start + filesAtOnce);
    await Promise.all(batch.map(read));
    report(Math.min(start + filesAtOnce, files.length), files.length);
  }
}
