import * as z from "zod";
import { field } from "../model/fieldDocs.ts";

/** How a button was pressed. */
export function clickTypeField() {
  return field(
    z.enum(["SINGLE", "DOUBLE", "LONG"]),
    "How the button was pressed: once, twice, or for a second and a half or longer.",
    "SINGLE",
  );
}

/** Each way to press a button, with the id and the title of its sample. */
export const clicks = [
  { id: "single", title: "Single click", clickType: "SINGLE" },
  { id: "double", title: "Double click", clickType: "DOUBLE" },
  { id: "long", title: "Long press", clickType: "LONG" },
] as const;
