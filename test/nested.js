// @ts-check
import { ensure } from "../demo/nested.js";

/** Vitest's global setup: the real widgets, each installed from its own lock file. */
export const setup = () => ["demo", "test/real"].forEach((folder) => ensure(folder));
