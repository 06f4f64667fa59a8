import type { ClientCapabilities, Connection } from "vscode-languageserver/node";
import { DidChangeConfigurationNotification } from "vscode-languageserver/node";
import * as z from "zod";
import { createEventFileTest, type IsEventFileName } from "../eventFiles/eventFileGlobs.ts";

const settingsSchema = z.object({ eventFiles: z.array(z.string()) });

/** The settings that the server reads, asked of the client once and again when they change. */
export class ServerSettings {
  readonly #connection: Connection;
  #canAsk = false;
  #isEventFileName: Promise<IsEventFileName> | null = null;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Takes note of what the client can do, once the handshake is over. */
  async start(capabilities: ClientCapabilities, onChange: () => void): Promise<void> {
    this.#canAsk = capabilities.workspace?.configuration === true;
    this.#connection.onDidChangeConfiguration(() => {
      this.#isEventFileName = null;
      onChange();
    });
    if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration !== true) return;
    const section = "lambdaLens";
    await this.#connection.client.register(DidChangeConfigurationNotification.type, { section });
  }

  /** Tells by its name whether a file may be an event file; the defaults where nothing is set. */
  isEventFileName(): Promise<IsEventFileName> {
    this.#isEventFileName ??= this.#ask();
    return this.#isEventFileName;
  }

  async #ask(): Promise<IsEventFileName> {
    if (!this.#canAsk) return createEventFileTest();
    const asked: unknown = await this.#connection.workspace.getConfiguration("lambdaLens");
    const read = settingsSchema.safeParse(asked);
    return createEventFileTest(read.success ? read.data.eventFiles : undefined);
  }
}
