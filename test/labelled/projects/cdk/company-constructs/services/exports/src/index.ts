export { handler as importer } from "./handlers/importer";
