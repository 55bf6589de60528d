// @ts-check
import { createHash } from "node:crypto";

const strict = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data:",
  "connect-src": "'self'",
  "font-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'self'",
};

/** The pages with deep-chat. It writes its messages with innerHTML, so they go without Trusted Types. */
const chatPages = ["/", "/index.html", "/privacy.html", "/privacy-choices.html"];

/** The page with the real widgets, which bring styles and a frame of their own. */
const widgets = {
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data: blob:",
  "connect-src": "'self' ws:",
  "frame-src": "'self'",
  "media-src": "'self' data:",
};

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * The page's Content-Security-Policy: nothing inline, nothing from elsewhere.
 *
 * @param {string} path The page's path.
 * @param {string} html What is served there; an import map can only stand in the page, so its hash is let through.
 * @returns {string}
 */
export const policyOf = (path, html) => {
  const maps = [...html.matchAll(/<script type="importmap">([^]*?)<\/script>/g)];
  const rules = {
    ...strict,
    ...(path.startsWith("/vendors/") && widgets),
    "script-src": [strict["script-src"], ...maps.map(([, text]) => hashOf(text ?? ""))].join(" "),
    ...(!chatPages.includes(path) &&
      !path.startsWith("/vendors/") && { "require-trusted-types-for": "'script'" }),
  };
  return Object.entries(rules)
    .map((rule) => rule.join(" "))
    .join("; ");
};
