// A chat vendor's script for the tests: writes down that it ran, and as which element.
{
  const page = /** @type {Window & { ran?: string[] }} */ (window);
  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  // In a shadow root no script is the current one.
  (page.ran ??= []).push(script ? new URL(script.src).search.slice(1) : "in a shadow");
}
