import { asMethod } from '../tag.js';

const segment = ({
  categories = ["Advertising", "DataSharing"],
  globals = globalThis
} = {}) => {
  let allowed = true;
  let joined = false;
  const stamp = ({ payload, next }) => {
    var _a;
    if (!allowed) {
      const context = (_a = payload.obj).context ?? (_a.context = {});
      const no = Object.fromEntries(categories.map((id) => [id, false]));
      const categoryPreferences = { ...context.consent?.categoryPreferences, ...no };
      context.consent = { ...context.consent, categoryPreferences };
    }
    next(payload);
  };
  return {
    name: "segment",
    tell({ state }) {
      allowed = state.saleShareAllowed;
      if (joined) return;
      joined = true;
      asMethod(globals, "analytics", ["addSourceMiddleware", stamp]);
    }
  };
};

export { segment };
