// @ts-check
import { ensure } from "../demo/nested.js";

const folders = ["demo", "demo/ads", "test/real", "test/real/ads"];

/** Vitest's global setup: the real widgets and ad tags, each installed from its own lock file. */
export const setup = async () => {
  for (const folder of folders) await ensure(folder);
};
