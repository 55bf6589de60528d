import { queueOf } from '../tag.js';

const dataLayer = ({
  event = "prechat_consent_update",
  globals = globalThis
} = {}) => {
  let told = "";
  return {
    name: "data-layer",
    tell({ state: { saleShareAllowed, sensitive, gpc } }) {
      const data = {
        event,
        prechat_sale_share: saleShareAllowed ? "allowed" : "denied",
        prechat_sensitive: sensitive,
        prechat_gpc: gpc
      };
      const text = JSON.stringify(data);
      if (text === told) return;
      queueOf(globals, "dataLayer").push(data);
      told = text;
    }
  };
};

export { dataLayer };
