export { nightly as handler } from "./nightly";
