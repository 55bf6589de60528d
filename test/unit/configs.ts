import type { Config } from "../../src/config.ts";

/** A whole config of an ordinary site. */
export const config: Config = {
  company: "Acme, Inc.",
  address: "1 Main St, Fresno, CA",
  email: "privacy@acme.example",
  privacyPolicy: "https://acme.example/privacy#chat",
  optOutPage: "https://acme.example/opt-out",
  collects: [
    {
      category: "identifiers",
      purpose: "support",
      retention: "12 months",
      sold: false,
      shared: true,
    },
    {
      category: "messages",
      purpose: "support",
      retention: "12 months",
      sold: false,
      shared: false,
    },
  ],
  vendor: { name: "livechat", id: "1234567", role: "service-provider", trainsAi: false },
};
