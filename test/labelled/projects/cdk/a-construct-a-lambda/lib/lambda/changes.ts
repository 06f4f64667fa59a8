import { NodejsFunction, NodejsFunctionProps, OutputFormat } from "aws-cdk-lib/aws-lambda-nodejs";
import { Construct } from "constructs";
import * as path from "path";

/** The function itself is the construct. */
export class ChangesLambda extends NodejsFunction {
  constructor(scope: Construct, id: string, props?: NodejsFunctionProps) {
    super(scope, id, {
      ...props,
      entry: path.join(__dirname, "changes", "index.ts"),
      bundling: { format: OutputFormat.ESM },
    });
  }
}
