import { resolve } from "node:path";
import type { Plugin } from "rollup";

const prefix = "row:";

/**
 * Serves one vendor's row of the table by itself, as the default export: `row:deep-chat` is what the script tag fetches
 * for deep-chat. The interpreter of rows is not in it; it comes once, with `chat.js`.
 */
export const rows = (): Plugin => ({
  name: "rows",
  resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
  load(id) {
    if (!id.startsWith(`\0${prefix}`)) return null;
    const name = id
      .slice(prefix.length + 1)
      .replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const table = JSON.stringify(resolve("src/vendors/table.ts"));
    return `export { ${name} as default } from ${table};`;
  },
});
