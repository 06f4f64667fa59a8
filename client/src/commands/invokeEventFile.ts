import { window } from "vscode";
import * as z from "zod";
import { eventFileOrderSchema, type EventFileOrder } from "../../../server/src/protocol.ts";
import { HumanError } from "../humanError.ts";
import { invokeWithFile } from "../runs/invokeTarget.ts";
import { pickTarget } from "../runs/pickTarget.ts";
import type { Services } from "../services.ts";

/** Invokes a handler with an event file: the given ones, else the open file and one to pick. */
export async function invokeEventFile(services: Services, argument: unknown): Promise<void> {
  const order = readOrder(argument);
  const target =
    order.target ??
    (await pickTarget(
      await orderedTargets(services, order.eventType),
      "Invoke Handler with This Event File",
    ));
  if (target === undefined) return;
  await invokeWithFile(services, target, { uri: order.uri, eventType: order.eventType });
}

type Order = Pick<EventFileOrder, "uri" | "target"> & { readonly eventType: string | null };

function readOrder(argument: unknown): Order {
  const given = eventFileOrderSchema.safeParse(argument);
  if (given.success) return given.data;
  const uri = z.string().startsWith("file:").safeParse(argument);
  if (uri.success) return { uri: uri.data, target: null, eventType: null };
  const document = window.activeTextEditor?.document;
  if (document === undefined || document.uri.scheme !== "file") {
    throw new HumanError("Open an event file first: JSON that is saved in the workspace.");
  }
  return { uri: document.uri.toString(), target: null, eventType: null };
}

/** Those that take the event type first. */
async function orderedTargets(
  { server }: Services,
  eventType: string | null,
): ReturnType<Services["server"]["listInvocable"]> {
  const targets = await server.listInvocable();
  const takes = targets.filter((target) => target.eventType === eventType);
  return [...takes, ...targets.filter((target) => !takes.includes(target))];
}
