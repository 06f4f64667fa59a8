import { Range, Uri, window, workspace, WorkspaceEdit, type QuickPickItem } from "vscode";
import * as z from "zod";
import { eventTypes } from "../../../events/catalogue.ts";
import { schemaEdit } from "../../../events/files/eventFileText.ts";
import { findSchemaMember } from "../../../events/files/schemaAddress.ts";
import { HumanError } from "../humanError.ts";

interface TypeItem extends QuickPickItem {
  readonly eventTypeId: string;
}

/** Lets the person say of which event type a file is, and writes it into the file as its `$schema`. */
export async function chooseEventFileType(_services: unknown, argument: unknown): Promise<void> {
  const given = z.string().safeParse(argument);
  const uri = given.success ? Uri.parse(given.data) : window.activeTextEditor?.document.uri;
  if (uri === undefined) throw new HumanError("Open an event file first.");
  const document = await workspace.openTextDocument(uri);
  const current = findSchemaMember(document.getText())?.eventTypeId;
  const items = eventTypes.map(({ id, title, service, aliases }): TypeItem => ({
    label: id === current ? `$(check) ${title}` : title,
    description: id,
    detail: [service, ...aliases].join(", "),
    eventTypeId: id,
  }));
  const picked = await window.showQuickPick(items, {
    title: "Event Type of This File",
    placeHolder: "Search by event, service or id",
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked === undefined) return;
  const change = schemaEdit(document.getText(), picked.eventTypeId);
  if (change === null) {
    throw new HumanError("Only an event that is a JSON object has room for a $schema.");
  }
  const edit = new WorkspaceEdit();
  const range = new Range(document.positionAt(change.start), document.positionAt(change.end));
  edit.replace(uri, range, change.text);
  await workspace.applyEdit(edit);
}
