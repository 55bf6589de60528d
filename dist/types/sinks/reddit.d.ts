export { reddit } from "./table.js";
