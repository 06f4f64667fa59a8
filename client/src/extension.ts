import { commands, window, type Event, type ExtensionContext, type LogOutputChannel } from "vscode";
import type { InvocationResult } from "../../runtime/invocationResult.ts";
import { commandIds, type CommandId } from "./commandIds.ts";
import { provideSchemaDocuments } from "./eventFiles/schemaDocuments.ts";
import { HumanError } from "./humanError.ts";
import { watchForLambda } from "./server/watchForLambda.ts";
import type { Services } from "./services.ts";
import type { Paint } from "./views/resultPresenter.ts";

/** What the extension exports, for tests and for other extensions. */
export interface LambdaLensApi {
  /** Results of this window, newest first. */
  readonly results: () => Promise<readonly InvocationResult[]>;
  /** Resolves to the event that fires once a result is on the screen. */
  readonly paintEvent: () => Promise<Event<Paint>>;
}

/**
 * Registers the commands and waits for the first sign of Lambda. Everything else is loaded when it
 * is first needed, so that a window without Lambda pays for nothing.
 */
export function activate(context: ExtensionContext): LambdaLensApi {
  const log = window.createOutputChannel("Lambda Lens", { log: true });
  context.subscriptions.push(log);
  const load = loadOnce(context, log);
  for (const id of Object.values(commandIds)) {
    const run = (argument: unknown): Promise<void> => runCommand(id, argument, load, log);
    context.subscriptions.push(commands.registerCommand(id, run));
  }
  context.subscriptions.push(
    provideSchemaDocuments(),
    window.registerWebviewPanelSerializer("lambdaLens.result", {
      deserializeWebviewPanel: async (panel) => (await load()).panel.adopt(panel),
    }),
    watchForLambda((reason) => {
      log.debug(`Starting the language server because of ${reason}`);
      void load().then(({ server }) => server.start().catch(() => undefined));
    }),
  );
  return {
    results: async () => (await load()).runs.history.runs.map(({ result }) => result),
    paintEvent: async () => (await load()).presenter.onDidPaint,
  };
}

function loadOnce(context: ExtensionContext, log: LogOutputChannel): () => Promise<Services> {
  let loading: Promise<Services> | null = null;
  const load = async (): Promise<Services> => {
    const { createServices } = await import("./services.ts");
    const { answerWebview } = await import("./commands/answerWebview.ts");
    const services = createServices(context, log);
    services.panel.onDidReceive((message) => {
      answerWebview(services, message).catch((error: unknown) => tellFailure(error, log));
    });
    return services;
  };
  return () => (loading ??= load());
}

async function runCommand(
  id: CommandId,
  argument: unknown,
  load: () => Promise<Services>,
  log: LogOutputChannel,
): Promise<void> {
  try {
    const { commandTable } = await import("./commands/commandTable.ts");
    await commandTable[id](await load(), argument);
  } catch (error) {
    tellFailure(error, log);
  }
}

function tellFailure(error: unknown, log: LogOutputChannel): void {
  if (error instanceof HumanError) {
    void window.showErrorMessage(error.message);
    return;
  }
  log.error("A command failed.", error);
  void offerLog(log);
}

async function offerLog(log: LogOutputChannel): Promise<void> {
  const show = "Show Log";
  const text = "Lambda Lens failed unexpectedly. The log says where.";
  if ((await window.showErrorMessage(text, show)) === show) log.show();
}
