import { App } from "aws-cdk-lib";
import { OrdersStack } from "./orders-stack";
import { EventsStack } from "./events-stack";

const app = new App();
new OrdersStack(app, "Orders");
new EventsStack(app, "Events");
