export { default as charge } from "./charge";
export { sendNotice as notify } from "./notify";
