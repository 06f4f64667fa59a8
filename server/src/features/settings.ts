import { pathToFileURL } from "node:url";
import type { ClientCapabilities, Connection } from "vscode-languageserver/node";
import { DidChangeConfigurationNotification } from "vscode-languageserver/node";
import * as z from "zod";
import { readMutedKinds, type MutedKinds } from "../analysis/mutedEvidence.ts";
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

  /**
   * Takes note of what the client can do, once the handshake is over.
   * @param onKnown called as soon as settings can be asked for, and again when they have changed
   * @param onChange called when they have changed
   */
  async start(
    capabilities: ClientCapabilities,
    onKnown: () => void,
    onChange: () => void,
  ): Promise<void> {
    this.#canAsk = capabilities.workspace?.configuration === true;
    onKnown();
    this.#connection.onDidChangeConfiguration(() => {
      this.#settings = null;
      onKnown();
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

  /**
   * Kinds of evidence that don't count: `lambdaLens.mutedEvidence`, which each folder may set.
   * @param folders absolute paths
   */
  async mutedEvidence(folders: readonly string[]): Promise<ReadonlyMap<string, MutedKinds>> {
    if (!this.#canAsk) return new Map();
    const section = "lambdaLens.mutedEvidence";
    const items = folders.map((folder) => ({ section, scopeUri: pathToFileURL(folder).href }));
    const asked: unknown = await this.#connection.workspace
      .getConfiguration(items)
      // A client that can't tell mutes nothing.
      .catch(() => []);
    const answers: readonly unknown[] = Array.isArray(asked) ? asked : [];
    return new Map(folders.map((folder, place) => [folder, readMutedKinds(answers[place])]));
  }

  #get(): Promise<Settings> {
    this.#settings ??= this.#ask();
    return this.#settings;
  }

  async #ask(): Promise<Settings> {
    const asked: unknown = this.#canAsk
      ? await this.#connection.workspace
          .getConfiguration("lambdaLens")
          // A client that can't tell has the defaults.
          .catch(() => null)
      : null;
    const globs = settingsSchema.safeParse(asked);
    const rules = ruleSettingsSchema.safeParse(asked);
    return {
      isEventFileName: createEventFileTest(globs.success ? globs.data.eventFiles : undefined),
      ruleLevels: readRuleLevels(rules.success ? rules.data.rules : null),
    };
  }
}
