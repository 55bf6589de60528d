/**
 * Does the browser send Global Privacy Control now? Only `true` is a signal; absence is never an opt-in (7025(c)(5)).
 * Extensions install it late and browsers may switch it live, so it is read at each decision and never remembered.
 */
export declare const readGpc: (navigator: object | undefined) => boolean;
/**
 * The text of `/.well-known/gpc.json`, by which a site says that it honors the signal (GPC, "GPC Support Resource").
 * Serve it as `application/json`.
 * @param lastUpdate the day since which it does, `2026-11-22`
 * @throws {RangeError} where that is no date
 */
export declare const gpcJson: (lastUpdate: string) => string;
