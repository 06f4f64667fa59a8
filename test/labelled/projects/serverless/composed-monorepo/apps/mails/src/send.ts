export { sendMail as handler } from "../../../packages/mail/src/sendMail";
export const bounce = async (event: unknown) => event;
