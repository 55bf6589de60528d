// @ts-check

/** First match answers, so what people ask about the bot itself stands first. @type {[RegExp, string][]} */
const topics = [
  [
    /\b(human|person|real|robot|bot|ai|a\.i\.|automated|machine|gpt|who are you)\b/,
    "I’m automated: a small program with prepared answers, not a person. To reach a person, write to hello@fernandfield.example or call (707) 555-0148, Tuesday to Sunday, 9 to 5.",
  ],
  [
    /\b(privacy|data|record\w*|train\w*|sell|share|opt.?out)\b/,
    "We keep chats for 12 months to help you with your questions, and do not train AI models with them. “Do Not Sell or Share My Personal Information” at the foot of every page stops sharing for ads, and the chat stays just as good.",
  ],
  [
    /\b(return|returns|refund|replace|replacement|dead|damaged|broken|unhappy|guarantee)\b/,
    "Every plant has thirty days to settle in. Send us a photo if it is unhappy and we replace it or refund you. You need not send anything back.",
  ],
  [
    /\b(ship\w*|deliver\w*|arrive|post|mail|order|track\w*|how long)\b/,
    "Orders placed before noon leave the same day and take one or two days within California. Delivery is $9, and free over $60.",
  ],
  [
    /\b(pets?|cats?|dogs?|safe|toxic|poison\w*)\b/,
    "Of this week’s plants, Boston fern and string of hearts are safe for cats and dogs. The others can upset a stomach if chewed.",
  ],
  [
    /\b(size|sizes|big|tall|large|small|height|inch|inches|pot|pots)\b/,
    "From the golden pothos at 12 inches to the fiddle-leaf fig at 38, pot included. The size stands below each plant’s name.",
  ],
  [
    /\b(open|hours?|close[ds]?|visit|when|where|address|weekend|monday|sunday)\b/,
    "The glasshouse is open Tuesday to Sunday, 9 to 5, at 482 Orchard Lane in Petaluma. We are closed on Mondays.",
  ],
  [
    /\b(water\w*|light|sun\w*|dark|shade|care|easy|beginner|suits?|recommend)\b/,
    "For a dark corner take the snake plant, for a bright bathroom the Boston fern, for a sunny sill the aloe. All three forgive a beginner.",
  ],
  [
    /\b(price|prices|cost|cheap|much|\$)/,
    "This week’s plants run from $24 for an aloe to $89 for the fiddle-leaf fig.",
  ],
  [
    /\b(hi|hello|hey|hola|good (morning|afternoon|evening))\b/,
    "Hello! What can I look up for you?",
  ],
  [/\b(thanks?|thank you|great|bye)\b/, "You’re welcome. Happy growing!"],
];

const unknown =
  "I only have prepared answers, and none for that. I know about delivery, returns, sizes, opening hours and plant care. For anything else, write to hello@fernandfield.example.";

/**
 * The shop's scripted assistant: finds a prepared answer by its words.
 *
 * @param {string} text What the visitor wrote.
 * @returns {string}
 */
export const answer = (text) =>
  topics.find(([words]) => words.test(text.toLowerCase()))?.[1] ?? unknown;
