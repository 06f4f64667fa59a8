import type { ClientCapabilities, Connection } from "vscode-languageserver/node";
import { DidChangeConfigurationNotification } from "vscode-languageserver/node";
import * as z from "zod";
import { createEventFileTest, type IsEventFileName } from "../eventFiles/eventFileGlobs.ts";
import { readRuleLevels, type RuleLevels } from "../rules/ruleLevels.ts";

const settingsSchema = z.object({ eventFiles: z.array(z.string()) });
const ruleSettingsSchema = z.object({ rules: z.unknown() });

interface Settings {
  readonly isEventFileName: IsEventFileName;
  readonly ruleLevels: RuleLevels;
}

/** The settings that the server reads, asked of the client once and again when they change. */
export class ServerSettings {
  readonly #connection: Connection;
  #canAsk = false;
  #settings: Promise<Settings> | null = null;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Takes note of what the client can do, once the handshake is over. */
  async start(capabilities: ClientCapabilities, onChange: () => void): Promise<void> {
    this.#canAsk = capabilities.workspace?.configuration === true;
    this.#connection.onDidChangeConfiguration(() => {
      this.#settings = null;
      onChange();
    });
    if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration !== true) return;
    const section = "lambdaLens";
    await this.#connection.client.register(DidChangeConfigurationNotification.type, { section });
  }

  /** Tells by its name whether a file may be an event file; the defaults where nothing is set. */
  async isEventFileName(): Promise<IsEventFileName> {
    return (await this.#get()).isEventFileName;
  }

  /** What a person makes of rules: `lambdaLens.rules`. */
  async ruleLevels(): Promise<RuleLevels> {
    return (await this.#get()).ruleLevels;
  }

  #get(): Promise<Settings> {
    this.#settings ??= this.#ask();
    return this.#settings;
  }

  async #ask(): Promise<Settings> {
    const asked: unknown = this.#canAsk
      ? await this.#connection.workspace.getConfiguration("lambdaLens")
      : null;
    const globs = settingsSchema.safeParse(asked);
    const rules = ruleSettingsSchema.safeParse(asked);
    return {
      isEventFileName: createEventFileTest(globs.success ? globs.data.eventFiles : undefined),
      ruleLevels: readRuleLevels(rules.success ? rules.data.rules : null),
    };
  }
}
