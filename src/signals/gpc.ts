/**
 * Does the browser send Global Privacy Control now? Only `true` is a signal; absence is never an opt-in (7025(c)(5)).
 * Extensions install it late and browsers may switch it live, so it is read at each decision and never remembered.
 */
export const readGpc = (navigator: object | undefined): boolean =>
  !!navigator && "globalPrivacyControl" in navigator && navigator.globalPrivacyControl === true;
