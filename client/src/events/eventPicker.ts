import { QuickPickItemKind, window, type QuickPickItem } from "vscode";
import { isFile, type ChosenEvent, type ChosenSample } from "./eventChoice.ts";
import type { EventSearch } from "./eventSearch.ts";
import { listHits, listSamples, type PickerFacts, type PickerItem } from "./pickerItems.ts";

interface EventQuickPickItem extends QuickPickItem {
  readonly choice?: ChosenEvent;
  readonly isChosen?: boolean;
}

/**
 * Lets the person pick a sample event.
 * @param search finds samples by what is typed.
 * @returns the sample, or undefined where nothing was picked.
 */
export async function pickSample(
  search: EventSearch,
  title: string,
  facts: Omit<PickerFacts, "saved">,
): Promise<ChosenSample | undefined> {
  const picked = await pickEvent(search, title, { ...facts, saved: [] });
  return picked === undefined || isFile(picked) ? undefined : picked;
}

/** Lets the person pick a saved event or a sample; undefined where nothing was picked. */
export async function pickEvent(
  search: EventSearch,
  title: string,
  facts: PickerFacts,
): Promise<ChosenEvent | undefined> {
  const all = listSamples(facts).map((item) => toQuickPickItem(item, false));
  const samples = await search.load();
  const picker = window.createQuickPick<EventQuickPickItem>();
  picker.title = title;
  picker.placeholder =
    "Search by service, event, field or what it is about: queue, upload, schedule…";
  picker.items = all;
  const active = all.find(({ isChosen }) => isChosen);
  if (active !== undefined) picker.activeItems = [active];
  picker.onDidChangeValue((value) => {
    const query = value.trim();
    const found = listHits(query, samples.find(query), facts);
    picker.items = query === "" ? all : found.map((item) => toQuickPickItem(item, true));
  });
  const picked = new Promise<ChosenEvent | undefined>((resolve) => {
    picker.onDidAccept(() => resolve(picker.selectedItems[0]?.choice));
    picker.onDidHide(() => resolve(undefined));
  });
  picker.show();
  try {
    return await picked;
  } finally {
    picker.dispose();
  }
}

// Found items are always shown: the search also looks at aliases, which VS Code's own filter cannot.
function toQuickPickItem(item: PickerItem, alwaysShow: boolean): EventQuickPickItem {
  if (item.kind === "heading") return { label: item.label, kind: QuickPickItemKind.Separator };
  const icon = item.isChosen ? "$(check) " : item.kind === "file" ? "$(json) " : "";
  return {
    label: `${icon}${item.label}`,
    description: item.description,
    alwaysShow,
    choice: item.choice,
    isChosen: item.isChosen,
  };
}
