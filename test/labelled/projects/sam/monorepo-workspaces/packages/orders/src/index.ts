export * from "./handler";
