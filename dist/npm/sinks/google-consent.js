export { googleConsent } from './table.js';
