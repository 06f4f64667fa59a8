import { status } from "./status";

export { default as hello } from "./hello";
export { default as resize } from "./resize";
export const functions = {
  hello: require("./hello").default,
  resize: require("./resize").default,
  status,
};
