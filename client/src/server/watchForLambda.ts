import { languages, workspace, type Disposable, type TextDocument, type Uri } from "vscode";
import { Disposables } from "../disposables.ts";
import { handlerLanguages, mayBeEvent, mayBeTemplate, mayHoldHandler } from "./lambdaSigns.ts";

const templateFiles = "**/*.{yaml,yml,template,template.json,sam.json,tf,tofu,tf.json}";
const excludedFolders = "**/{node_modules,.git,.aws-sam,cdk.out,dist,.venv,venv}/**";
const templatesReadAtMost = 300;

/**
 * Calls back once, at the first sign of Lambda: a document that may hold a handler, or a template in
 * the workspace. Until then nothing of ours runs but the reading of texts.
 */
export function watchForLambda(onFound: (reason: string) => void): Disposable {
  const subscriptions = new Disposables();
  const found = (reason: string): void => {
    subscriptions.dispose();
    onFound(reason);
  };
  const inspect = (document: TextDocument): boolean => {
    if (document.uri.scheme !== "file" || !isSign(document)) return false;
    found(document.uri.fsPath);
    return true;
  };
  if (workspace.textDocuments.some(inspect)) return subscriptions;
  let isOver = false;
  subscriptions.add({ dispose: () => (isOver = true) });
  subscriptions.add(workspace.onDidOpenTextDocument(inspect));
  subscriptions.add(workspace.onDidChangeTextDocument(({ document }) => inspect(document)));
  const searchTemplates = async (): Promise<void> => {
    const template = await findTemplate();
    if (template !== null && !isOver) found(template.fsPath);
  };
  void searchTemplates();
  return subscriptions;
}

function isSign(document: TextDocument): boolean {
  const isSource = (handlerLanguages as readonly string[]).includes(document.languageId);
  if (isSource) return mayHoldHandler(document.getText(), document.languageId);
  if (
    /\.(?:ya?ml|json|template|tf|tofu)$/i.test(document.fileName) &&
    mayBeTemplate(document.getText())
  ) {
    return true;
  }
  return isEventFile(document);
}

/** By its name first: this is asked at every keystroke, and a JSON file of another kind may be large. */
function isEventFile(document: TextDocument): boolean {
  if (!/^jsonc?$/.test(document.languageId)) return false;
  const globs = workspace.getConfiguration("lambdaLens").get<unknown>("eventFiles");
  const patterns = Array.isArray(globs) ? globs.filter((glob) => typeof glob === "string") : [];
  const isNamedLikeOne = patterns.some(
    (glob) => languages.match({ pattern: `**/${glob}` }, document) > 0,
  );
  const text = document.getText();
  return isNamedLikeOne ? mayBeEvent(text) : text.includes("lambda-lens://events/");
}

/** The first template of the workspace that declares a Lambda function, or null. */
async function findTemplate(): Promise<Uri | null> {
  const candidates = await workspace.findFiles(templateFiles, excludedFolders, templatesReadAtMost);
  for (const uri of candidates) {
    if (mayBeTemplate(await readText(uri))) return uri;
  }
  return null;
}

async function readText(uri: Uri): Promise<string> {
  try {
    return Buffer.from(await workspace.fs.readFile(uri)).toString("utf8");
  } catch {
    return "";
  }
}
