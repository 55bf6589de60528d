// A chat vendor's module for the tests: writes down that it ran.
const page = /** @type {Window & { ran?: string[] }} */ (window);
(page.ran ??= []).push(new URL(import.meta.url).search.slice(1));
