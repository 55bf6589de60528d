export { x } from "./table.js";
