import { App } from "@acme/cdk";
import { Invoices } from "../lib/invoices";
import { Exports } from "../lib/exports";

const app = new App();
for (const stage of ["test", "live"] as const) {
  new Invoices(app, stage);
  new Exports(app, stage);
}
