import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import * as z from "zod";
import { parseEnvFile } from "../../../runtime/envFile.ts";
import type { DefinitionOverrides } from "../../../runtime/functionDefinition.ts";
import { anonymous, type Caller } from "../../../runtime/invocationRequest.ts";
import type { FunctionTarget } from "../../../server/src/protocol.ts";
import { HumanError } from "../humanError.ts";

/** What may be said of a function; a value of the wrong type counts as left out. */
const functionSchema = z.object({
  variables: z.record(z.string(), z.string()).optional().catch(undefined),
  /** Relative to the workspace folder. */
  envFile: z.string().optional().catch(undefined),
  timeoutSeconds: z.int().min(1).max(900).optional().catch(undefined),
  memorySizeMB: z.int().min(128).max(10_240).optional().catch(undefined),
  /** Absolute path. */
  interpreter: z.string().optional().catch(undefined),
  /** Folders, relative to the workspace folder. */
  layers: z.array(z.string()).optional().catch(undefined),
  clientContext: z.record(z.string(), z.unknown()).optional().catch(undefined),
  cognitoIdentity: z
    .object({ cognitoIdentityId: z.string(), cognitoIdentityPoolId: z.string() })
    .optional()
    .catch(undefined),
  tenantId: z.string().optional().catch(undefined),
});
export const functionsSchema = z.record(z.string(), functionSchema);

export type FunctionSettings = z.infer<typeof functionSchema> & {
  /** Of all that apply, in the order in which they go over each other. */
  readonly variableSources: readonly Pick<
    z.infer<typeof functionSchema>,
    "variables" | "envFile"
  >[];
};

/**
 * What the settings say of a function: what `*` says, and over it what its own names say.
 * @param relativeFile of its source, relative to the workspace folder
 */
export function functionSettingsFor(
  functions: z.infer<typeof functionsSchema>,
  { logicalId, symbol, configuration }: FunctionTarget,
  relativeFile: string,
): FunctionSettings {
  const file = relativeFile.replaceAll("\\", "/");
  const names = ["*", `${file}:${symbol}`, configuration.functionName, logicalId ?? ""];
  const applying = [...new Set(names)].flatMap((name) => functions[name] ?? []);
  return { ...Object.assign({}, ...applying), variableSources: applying };
}

/**
 * What goes over the template's.
 * @param folder absolute path of the workspace folder
 * @throws HumanError for an env file that can't be read
 */
export function overridesOf(settings: FunctionSettings, folder: string): DefinitionOverrides {
  const { memorySizeMB, layers = [], variableSources } = settings;
  const variables = variableSources.flatMap(({ envFile, variables: own = {} }) =>
    envFile === undefined ? [own] : [readEnvFile(envFile, folder), own],
  );
  return {
    memorySizeMB,
    variables: Object.assign({}, ...variables),
    layers: layers.map((name) => {
      return { name, folder: resolve(folder, name), builtFolder: null, buildMethod: null };
    }),
  };
}

/** Who invokes the function. */
export function callerOf({ clientContext, cognitoIdentity, tenantId }: FunctionSettings): Caller {
  return {
    ...anonymous,
    clientContext: clientContext === undefined ? null : JSON.stringify(clientContext),
    cognitoIdentity: cognitoIdentity ?? null,
    tenantId: tenantId ?? null,
  };
}

function readEnvFile(name: string, folder: string): Readonly<Record<string, string>> {
  const file = resolve(folder, name);
  try {
    return parseEnvFile(readFileSync(file, "utf8"), file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new HumanError(
      `The file ${name}, which the setting lambdaLens.functions names, gives no variables: ${reason}`,
    );
  }
}
