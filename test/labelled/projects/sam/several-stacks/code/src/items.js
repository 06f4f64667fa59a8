import { respond } from "./respond.js";

export const list = async (event, context) => respond(200, []);
