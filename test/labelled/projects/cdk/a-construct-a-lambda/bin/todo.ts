import * as cdk from "aws-cdk-lib";
import { DbStack } from "../lib/stacks/db.stack";
import { TodoStack } from "../lib/stacks/todo.stack";

const app = new cdk.App();
const db = new DbStack(app, "Db");
new TodoStack(app, "Todo", { table: db.table });
