import { Stack, StackProps, aws_lambda, aws_lambda_event_sources as sources } from "aws-cdk-lib";
import { LambdaIntegration, RestApi } from "aws-cdk-lib/aws-apigateway";
import { Table } from "aws-cdk-lib/aws-dynamodb";
import { Construct } from "constructs";
import { TodoPutLambda } from "../lambda/todo-put";
import { TodoGetLambda } from "../lambda/todo-get";
import { ChangesLambda } from "../lambda/changes";

interface TodoStackProps extends StackProps {
  table: Table;
}

export class TodoStack extends Stack {
  constructor(scope: Construct, id: string, props: TodoStackProps) {
    super(scope, id, props);
    const api = new RestApi(this, "Api");
    const todos = api.root.addResource("todos").addResource("{id}");

    const put = new TodoPutLambda(this, "todo-put", { table: props.table });
    todos.addMethod("PUT", new LambdaIntegration(put.lambda));
    const get = new TodoGetLambda(this, "todo-get", { table: props.table });
    todos.addMethod("GET", new LambdaIntegration(get.lambda, { proxy: true }));

    const changes = new ChangesLambda(this, "changes");
    changes.addEventSource(
      new sources.DynamoEventSource(props.table, {
        startingPosition: aws_lambda.StartingPosition.TRIM_HORIZON,
        retryAttempts: 3,
        reportBatchItemFailures: true,
      }),
    );
  }
}
