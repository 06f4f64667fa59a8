import { Uri, window } from "vscode";
import * as z from "zod";
import { HumanError } from "../humanError.ts";
import type { Services } from "../services.ts";

const nodeSchema = z.object({ kind: z.literal("event"), uri: z.string() });

/** The saved event that a command is about: the one in the argument, else the selected or open one. */
export function savedEventOf({ savedEvents }: Services, argument: unknown): Uri {
  const given = nodeSchema.safeParse(argument);
  const uri = given.success ? given.data.uri : savedEvents.selected?.uri;
  if (uri !== undefined) return Uri.parse(uri);
  const open = window.activeTextEditor?.document.uri;
  if (open?.scheme === "file" && open.path.endsWith(".json")) return open;
  throw new HumanError("Select a saved event first, in the Saved Events view.");
}
