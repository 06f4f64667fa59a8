import { QuickPickItemKind, window, type QuickPickItem } from "vscode";
import type { ChosenSample } from "./eventChoice.ts";
import type { EventSearch } from "./eventSearch.ts";
import { listHits, listSamples, type PickerFacts, type PickerItem } from "./pickerItems.ts";

interface SampleQuickPickItem extends QuickPickItem {
  readonly choice?: ChosenSample;
}

/**
 * Lets the person pick a sample event.
 * @param search finds samples by what is typed.
 * @returns the sample, or undefined where nothing was picked.
 */
export async function pickSample(
  search: EventSearch,
  title: string,
  facts: PickerFacts,
): Promise<ChosenSample | undefined> {
  const all = listSamples(facts).map((item) => toQuickPickItem(item, false));
  const samples = await search.load();
  const picker = window.createQuickPick<SampleQuickPickItem>();
  picker.title = title;
  picker.placeholder =
    "Search by service, event, field or what it is about: queue, upload, schedule…";
  picker.items = all;
  const active = all.find(({ choice }) => choice !== undefined && isSame(choice, facts.chosen));
  if (active !== undefined) picker.activeItems = [active];
  picker.onDidChangeValue((value) => {
    const query = value.trim();
    const found = listHits(samples.find(query), facts.chosen);
    picker.items = query === "" ? all : found.map((item) => toQuickPickItem(item, true));
  });
  const picked = new Promise<ChosenSample | undefined>((resolve) => {
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

function isSame(choice: ChosenSample, other: ChosenSample | null): boolean {
  return choice.sample === other?.sample && choice.eventType === other.eventType;
}

// Found items are always shown: the search also looks at aliases, which VS Code's own filter cannot.
function toQuickPickItem(item: PickerItem, alwaysShow: boolean): SampleQuickPickItem {
  if (item.kind === "heading") return { label: item.label, kind: QuickPickItemKind.Separator };
  return {
    label: item.isChosen ? `$(check) ${item.label}` : item.label,
    description: item.description,
    alwaysShow,
    choice: item.choice,
  };
}
