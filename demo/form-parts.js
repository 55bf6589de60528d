/** Clauses that need nothing but their name, with what they are called here and whether they begin on. */
export const clauses = [
  ["business-notice", "Business notice", true],
  ["processing", "Use of information", true],
  ["recording", "Recording", true],
  ["sensitive-warning", "What to leave out", false],
  ["minors", "Under 16", false],
  ["marketing", "News and offers", false],
];

/** What else brings a clause into the form. */
export const extras = [
  [
    "incentive",
    "An offer",
    {
      incentive: {
        offer: { en: "10% off my next plant", es: "10 % de descuento en mi próxima planta" },
        terms: new URL("/privacy.html", location.href).href,
      },
    },
  ],
  ["gdprConsent", "A permission under the GDPR", { gdprConsent: { purpose: "improvement" } }],
  [
    "ownClauses",
    "Two of the shop’s own",
    {
      ownClauses: [
        {
          id: "own-weather",
          kind: "notice",
          required: true,
          name: { en: "Plants travel", es: "Las plantas viajan" },
          text: {
            en: "I understand that plants are not shipped below freezing.",
            es: "Entiendo que no se envían plantas cuando hiela.",
          },
        },
        {
          id: "own-photos",
          kind: "consent",
          name: { en: "My plant’s picture", es: "La foto de mi planta" },
          text: {
            en: "Fern & Field may show pictures of my plant in its shop window.",
            es: "Fern & Field puede mostrar fotos de mi planta en su escaparate.",
          },
        },
      ],
    },
  ],
];

const rooms = [
  { en: "Kitchen", es: "Cocina" },
  { en: "Bathroom", es: "Baño" },
  { en: "Balcony", es: "Balcón" },
];

/** A field of each kind. */
export const fields = [
  { id: "name", kind: "name" },
  {
    id: "email",
    kind: "email",
    required: true,
    note: {
      en: "Only used to answer you if the chat breaks off.",
      es: "Solo se usa para responderle si se corta el chat.",
    },
  },
  { id: "phone", kind: "phone" },
  { id: "order", kind: "text", label: { en: "Order number", es: "Número de pedido" } },
  {
    id: "topic",
    kind: "dropdown",
    required: true,
    label: { en: "What is it about?", es: "¿De qué se trata?" },
    options: [
      { en: "A plant", es: "Una planta" },
      { en: "A delivery", es: "Una entrega" },
    ],
  },
  {
    id: "light",
    kind: "choice",
    label: { en: "How much light is there?", es: "¿Cuánta luz hay?" },
    options: [
      { en: "A lot", es: "Mucha" },
      { en: "A little", es: "Poca" },
    ],
  },
  {
    id: "rooms",
    kind: "choices",
    label: { en: "Which rooms?", es: "¿Qué habitaciones?" },
    options: rooms,
  },
  { id: "question", kind: "question", required: true },
];
