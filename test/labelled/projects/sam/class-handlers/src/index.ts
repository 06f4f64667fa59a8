export { default as onSignUp } from "./signUp";
export type { User } from "./user";
