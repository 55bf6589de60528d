// @ts-check
import { table } from "./table.js";

/**
 * What the conformance suite saw of a vendor, in each engine.
 * @typedef {object} Seen
 * @property {string} label
 * @property {string[]} ways of holding it
 * @property {string} invitations what becomes of an agent's, a campaign's or a trigger's
 * @property {string} record where and when its agents are shown the record
 * @property {string} conversation what is told when one begins
 * @property {string} forget what a withdrawal does
 * @property {string} evidence
 * @property {string} runs what of the vendor's own code ran
 */

/** @param {{ engines: string[], vendors: Record<string, Seen> }} report */
export const conformance = ({ engines, vendors }) => {
  const rows = Object.values(vendors).map((seen) => [
    seen.label,
    seen.ways.join(", "),
    seen.invitations,
    seen.record,
    seen.conversation,
    seen.forget,
    `${seen.evidence}: ${seen.runs}`,
  ]);
  const head = [
    "vendor",
    "held",
    "invitations",
    "record",
    "conversation id",
    "withdrawal",
    "evidence",
  ];
  return [
    table([head, ...rows]),
    `Written by \`npm run test:real\`, which runs one suite over all of them in ${engines.join(", ")}. Evidence: _real_ is the vendor's own code; _stand-in_ is the vendor's own client package against a local stand-in that keeps the vendor's documented rules, as the service itself cannot be run offline. OpenWidget and ChatBot share LiveChat's API under another name and stand in the table of vendors by their _documentation_ only. A widget that stands in the page and tells nothing of an agent's words has no invitation that could be turned into ours.`,
  ].join("\n\n");
};
