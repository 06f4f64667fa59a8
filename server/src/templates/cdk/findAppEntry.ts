import path from "node:path";

/** The way to the files that tell how a program starts. */
interface Surroundings {
  readonly readText: (file: string) => Promise<string | null>;
  readonly listNames: (folder: string) => Promise<readonly string[]>;
}

/** How a program starts. */
export interface AppEntry {
  /** Absolute path of the source file. */
  readonly file: string;
  /** Absolute path of the folder whose sources are compiled into `builtFolder`; both null: they run as they are. */
  readonly sourceFolder: string | null;
  readonly builtFolder: string | null;
}

/**
 * The source file that a CDK program starts with, by the command in its `cdk.json`: `npx ts-node bin/app.ts`,
 * `python3 app.py`, `node bin/app.js` whose source lies beside it, `node dist/bin/app.js` whose source doesn't.
 * AWS CDK Developer Guide, "Configure the AWS CDK CLI".
 * @param appFolder absolute path of the folder that holds `cdk.json`
 * @returns null where the command doesn't tell
 */
export async function findAppEntry(
  appFolder: string,
  { readText, listNames }: Surroundings,
): Promise<AppEntry | null> {
  const isFile = async (file: string): Promise<boolean> =>
    (await listNames(path.dirname(file))).includes(path.basename(file));
  const text = await readText(path.join(appFolder, "cdk.json"));
  for (const word of text === null ? [] : commandOf(text).split(/[\s"']+/)) {
    const [, stem, extension] = /^(.+)\.([cm]?[jt]s|py)$/.exec(word) ?? [];
    if (stem === undefined || extension === undefined) continue;
    const sourceName = `${stem}.${extension.replace("j", "t")}`;
    for (const name of [sourceName, word]) {
      const file = path.resolve(appFolder, name);
      if (await isFile(file)) return { file, sourceFolder: null, builtFolder: null };
    }
    const [, built, inner] = /^(?:\.\/)?([^./][^/]*)\/(.+)$/.exec(sourceName) ?? [];
    for (const folder of built === undefined || inner === undefined ? [] : ["", "src"]) {
      const sourceFolder = path.join(appFolder, folder);
      const file = path.join(sourceFolder, inner ?? "");
      const builtFolder = path.join(appFolder, built ?? "");
      if (await isFile(file)) return { file, sourceFolder, builtFolder };
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
