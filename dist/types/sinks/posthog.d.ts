export { posthog } from "./table.js";
