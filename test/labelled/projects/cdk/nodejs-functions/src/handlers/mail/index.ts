import { send } from "./send";

export { send as sendMail };
