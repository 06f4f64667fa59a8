export { onDeploy } from "./deploy";
export const middleware = (event: unknown, context: unknown) => ({ event, context });
