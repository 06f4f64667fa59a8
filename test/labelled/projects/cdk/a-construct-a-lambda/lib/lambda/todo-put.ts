import { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { Table } from "aws-cdk-lib/aws-dynamodb";
import { Construct } from "constructs";

export class TodoPutLambda extends Construct {
  public lambda: NodejsFunction;

  constructor(scope: Construct, id: string, props: { table: Table }) {
    super(scope, id);
    this.lambda = new NodejsFunction(this, "put", { environment: { table: props.table.tableName } });
    props.table.grantReadWriteData(this.lambda);
  }
}
