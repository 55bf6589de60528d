export { mixpanel } from './table.js';
