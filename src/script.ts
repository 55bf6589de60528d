import english from "words:en.page";
import { fromBase } from "./page/chunks.ts";
import { runTag } from "./page/tag.ts";

// The native getter: a page's `<img name="currentScript">` clobbers the property.
const tag = Object.getOwnPropertyDescriptor(Document.prototype, "currentScript")?.get?.call(
  document,
) as HTMLScriptElement | null;

runTag(window, tag, { ...fromBase(tag?.src.replace(/[^/]*$/, "") ?? "/"), words: english });
