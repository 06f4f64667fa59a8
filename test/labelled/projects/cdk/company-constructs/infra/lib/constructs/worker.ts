import { AcmeFunction, type AcmeFunctionProps } from "@acme/cdk/lambda";
import { Duration } from "aws-cdk-lib";
import { node } from "../versions";
import type { ServiceStack } from "./service-stack";

export interface WorkerProps {
  over?: Partial<AcmeFunctionProps>;
}

function defaultsOf({ service }: ServiceStack) {
  return {
    bundle: `${service}.zip`,
    handler: "index.handler",
    runtime: node,
    timeout: Duration.seconds(20),
    environment: { NODE_OPTIONS: "--enable-source-maps" } as Record<string, string>,
  };
}

export class Worker extends AcmeFunction {
  constructor(scope: ServiceStack, id: string, { over }: WorkerProps) {
    const defaults = defaultsOf(scope);
    super(scope, id, {
      ...defaults,
      ...over,
      environment: { ...defaults.environment, ...over?.environment },
    });
  }
}
