// Makes this browser look like one that sends Global Privacy Control. Stands before the tag, as a browser would.
Object.defineProperty(Navigator.prototype, "globalPrivacyControl", {
  configurable: true,
  enumerable: true,
  get: () => true,
});
