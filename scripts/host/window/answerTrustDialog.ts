import type { Page } from "playwright-core";

/** Answers VS Code's question whether the folder's authors are trusted. */
export async function answerTrustDialog(page: Page, trust: boolean): Promise<void> {
  const dialog = page.locator(".monaco-dialog-box");
  await dialog.waitFor();
  const answer = trust ? /^Yes, I trust/ : /^No, I don.t trust/;
  await dialog.getByRole("button", { name: answer }).click();
  await dialog.waitFor({ state: "detached" });
}
