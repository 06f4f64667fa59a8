import path from "node:path";

/** The way to the files that tell how a program starts. */
interface Surroundings {
  readonly readText: (file: string) => Promise<string | null>;
  readonly listNames: (folder: string) => Promise<readonly string[]>;
}

/**
 * The source file that a CDK program starts with, by the command in its `cdk.json`: `npx ts-node bin/app.ts`,
 * `python3 app.py`, `node bin/app.js` whose source lies beside it. AWS CDK Developer Guide, "Configure the AWS
 * CDK CLI".
 * @param appFolder absolute path of the folder that holds `cdk.json`
 * @returns an absolute path; null where the command doesn't tell
 */
export async function findAppEntry(
  appFolder: string,
  { readText, listNames }: Surroundings,
): Promise<string | null> {
  const text = await readText(path.join(appFolder, "cdk.json"));
  for (const word of text === null ? [] : commandOf(text).split(/[\s"']+/)) {
    const [, stem, extension] = /^(.+)\.([cm]?[jt]s|py)$/.exec(word) ?? [];
    if (stem === undefined || extension === undefined) continue;
    const source = path.resolve(appFolder, `${stem}.${extension.replace("j", "t")}`);
    for (const file of [source, path.resolve(appFolder, word)]) {
      if ((await listNames(path.dirname(file))).includes(path.basename(file))) return file;
    }
  }
  return null;
}

function commandOf(text: string): string {
  try {
    const settings: unknown = JSON.parse(text);
    const isSettings = typeof settings === "object" && settings !== null && "app" in settings;
    return isSettings && typeof settings.app === "string" ? settings.app : "";
  } catch {
    return "";
  }
}
