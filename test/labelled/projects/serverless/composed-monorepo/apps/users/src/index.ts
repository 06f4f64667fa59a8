import { createHandler } from "../../../packages/http/src";
import { routes } from "./routes";

export const users = createHandler(routes);
